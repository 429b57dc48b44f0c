-- The audit trail: who changed what, when, from what to what, and why. Each entry carries a hash over itself and the
-- entry before it, a chain per tenant; the head says where the chain ends, and writers of one tenant queue at it.
create table audit_head
(
    tenant_id int primary key references tenant,
    number    bigint not null check (number >= 0),
    hash      bytea  not null check (length(hash) = 32)
);

create table audit_entry
(
    tenant_id    int         not null references tenant,
    number       bigint      not null check (number > 0),
    made_at      timestamptz not null,
    made_by      text        not null,
    made_by_name text        not null,
    role         text        not null,
    action       text        not null,
    subject      text        not null,
    kpi_id       uuid,
    -- json and not jsonb: the hash is over the very text.
    from_values  json        not null,
    to_values    json        not null,
    reason       text,
    request_id   text,
    -- False for what was written into a draft: its words stay in its prefecture.
    released     boolean     not null,
    hash         bytea       not null check (length(hash) = 32),
    primary key (tenant_id, number)
);
create index audit_entry_of_kpi on audit_entry (tenant_id, kpi_id, number) where kpi_id is not null;

select keep_tenants_apart('audit_head');
select keep_tenants_apart('audit_entry');
select keep_drafts_inside('audit_entry');

-- Written once: no role of the application may change or remove an entry.
grant select, insert, update on audit_head to portal_tenant;
grant select, insert on audit_entry to portal_tenant;
grant select on audit_entry to portal_bureau, portal_oversight;
