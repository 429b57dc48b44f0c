-- What is closed is a reporting period of any length, not only a fiscal year: a confirmed half-year stays as it was
-- confirmed. It can be opened again, so rows may go; who did what and why stands in the audit trail.
create table period_lock
(
    tenant_id int         not null references tenant,
    plan_id   text        not null references plan,
    period    text        not null,
    locked_by text        not null,
    locked_at timestamptz not null,
    primary key (tenant_id, plan_id, period)
);

select keep_tenants_apart('period_lock');
grant select, insert, delete on period_lock to portal_tenant;
grant select on period_lock to portal_bureau, portal_oversight;

-- The owner is under row security too and sees no tenant's rows; the table is its own, so it may step aside for this.
alter table year_lock no force row level security;
alter table period_lock no force row level security;
insert into period_lock (tenant_id, plan_id, period, locked_by, locked_at)
select tenant_id, plan_id, fiscal_year::text, locked_by, locked_at from year_lock;
alter table period_lock force row level security;
drop table year_lock;
