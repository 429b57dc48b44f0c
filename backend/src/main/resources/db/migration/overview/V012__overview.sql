-- How many KPIs stand where. Counts only, no definition and no result, so every party may read every tenant's:
-- the national picture is given back to all who feed it. Writing stays inside one's own tenant.
create table overview_count
(
    tenant_id    int     not null references tenant,
    plan_id      text    not null references plan,
    slot         int     not null check (slot between 0 and 7),
    category     text    not null check (category in ('REGIONAL', 'CENTRAL', 'OUTCOME')),
    stage        text    not null,
    policy       int     not null,
    illustrative boolean not null,
    standing     text    not null,
    kpis         int     not null,
    primary key (tenant_id, plan_id, slot, category, stage, policy, illustrative, standing)
);

alter table overview_count enable row level security;
alter table overview_count force row level security;
create policy everybody_reads on overview_count for select using (true);
create policy own_tenant_adds on overview_count for insert to portal_tenant
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::int);
create policy own_tenant_changes on overview_count for update to portal_tenant
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::int)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::int);
grant select, insert, update on overview_count to portal_tenant;
grant select on overview_count to portal_bureau, portal_oversight;
