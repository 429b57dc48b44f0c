-- A plan is prepared by the centre, then opened for drafting. What was published was open from its first day.
alter table plan
    add column version           bigint not null default 0,
    add column opened_on         date,
    add column drafting_deadline date,
    add check (drafting_deadline is null or opened_on is not null);
-- The owner is under row security too; the table is its own, so it may step aside for this.
alter table plan no force row level security;
update plan set opened_on = make_date(first_year, 4, 1);
alter table plan force row level security;
create policy centre_removes on policy for delete to portal_tenant
    using (nullif(current_setting('app.tenant_id', true), '')::int = 0);
grant delete on policy to portal_tenant;

-- A KPI is seen outside its prefecture once one of its versions is; it may follow one of an earlier plan.
alter table kpi
    add column released   boolean not null default true,
    add column follows_id uuid,
    add foreign key (tenant_id, follows_id) references kpi;
alter table kpi alter column released drop default;

-- Each version goes its way from draft to confirmation. While it is open it may be incomplete.
alter table kpi_definition
    add column state          text        not null default 'CONFIRMED'
        check (state in ('DRAFT', 'SUBMITTED', 'ENDORSED', 'CHECKED', 'CONFIRMED', 'RETURNED')),
    add column released       boolean     not null default true,
    add column authors        text[]      not null default '{}',
    add column effective_from int,
    add column series_break   boolean     not null default false,
    add column reason         text,
    add column abandoned      boolean     not null default false,
    add column drafted_at     timestamptz,
    add column confirmed_at   timestamptz,
    add column version        bigint      not null default 0,
    alter column sentence drop not null,
    alter column unit drop not null,
    alter column accumulation drop not null,
    alter column direction drop not null,
    alter column frequency drop not null,
    add check (state in ('DRAFT', 'RETURNED') or (sentence is not null and unit is not null
        and accumulation is not null and direction is not null and frequency is not null)),
    add check (not abandoned or state in ('DRAFT', 'RETURNED'));
alter table kpi_definition
    alter column state drop default,
    alter column released drop default,
    alter column authors drop default,
    alter column version drop default;

-- Parts of a version: seen where it is, and sealed with its confirmation.
alter table kpi_target
    add column released boolean not null default true,
    add column sealed   boolean not null default true;
alter table kpi_measure
    add column released boolean not null default true,
    add column sealed   boolean not null default true;
alter table kpi_target alter column released drop default, alter column sealed drop default;
alter table kpi_measure alter column released drop default, alter column sealed drop default;

create table kpi_step
(
    tenant_id   int         not null,
    kpi_id      uuid        not null,
    number      int         not null,
    position    int         not null,
    step        text        not null,
    state_to    text        not null,
    by_username text        not null,
    by_name     text        not null,
    by_role     text        not null,
    taken_at    timestamptz not null,
    reason      text,
    primary key (tenant_id, kpi_id, number, position),
    foreign key (tenant_id, kpi_id, number) references kpi_definition
);
select keep_tenants_apart('kpi_step');
grant select, insert on kpi_step to portal_tenant;
grant select on kpi_step to portal_bureau, portal_oversight;

select keep_drafts_inside('kpi');
select keep_drafts_inside('kpi_definition');
select keep_drafts_inside('kpi_target');
select keep_drafts_inside('kpi_measure');

-- What was confirmed is never rewritten, whatever the application asks for.
create policy confirmed_stays on kpi_definition as restrictive for update to portal_tenant
    using (state <> 'CONFIRMED') with check (true);
grant delete on kpi_target, kpi_measure to portal_tenant;
create policy sealed_stays on kpi_target as restrictive for update to portal_tenant
    using (not sealed) with check (true);
create policy sealed_is_kept on kpi_target as restrictive for delete to portal_tenant using (not sealed);
create policy sealed_stays on kpi_measure as restrictive for update to portal_tenant
    using (not sealed) with check (true);
create policy sealed_is_kept on kpi_measure as restrictive for delete to portal_tenant using (not sealed);
