-- A file of results: kept from its check until it is applied or thrown away, so that whoever uploaded it can leave and
-- find it again. Once applied, what remains is who, when, how many, and which rows were not taken and why.
create table result_import
(
    tenant_id    int         not null references tenant,
    id           uuid        not null,
    plan_id      text        not null references plan,
    name         text        not null,
    content      bytea,
    seen         jsonb       not null,
    counts       jsonb       not null,
    attention    jsonb       not null,
    made_by      text        not null,
    made_by_name text        not null,
    made_at      timestamptz not null,
    applied_at   timestamptz,
    primary key (tenant_id, id),
    check ((content is null) = (applied_at is not null))
);
create index result_import_latest on result_import (tenant_id, plan_id, made_at desc);

-- Nobody but the tenant's own people uploads or sees its files, so neither bureau nor centre is granted anything.
select keep_tenants_apart('result_import');
grant select, insert, update, delete on result_import to portal_tenant;
