-- What was confirmed is shared with every party on purpose (rule 8), in tables of its own: reading them needs no
-- loosening of the barrier around a tenant's tables. Every party reads all rows, a tenant writes its own only.
create function share_with_everybody(shared_table regclass) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', shared_table);
    execute format('alter table %s force row level security', shared_table);
    execute format('create policy everybody_reads on %s for select using (true)', shared_table);
    execute format(
        'create policy own_tenant_adds on %s for insert to portal_tenant
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int)', shared_table);
    execute format(
        'create policy own_tenant_changes on %s for update to portal_tenant
         using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int)', shared_table);
    execute format(
        'create policy own_tenant_removes on %s for delete to portal_tenant
         using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int)', shared_table);
    execute format('grant select on %s to portal_tenant, portal_bureau, portal_oversight', shared_table);
end
$$;
revoke execute on function share_with_everybody from public;

-- The public face of a regional KPI's definition in force.
create table shared_kpi
(
    tenant_id         int     not null,
    kpi_id            uuid    not null,
    plan_id           text    not null references plan,
    code              text    not null,
    definition_number int     not null,
    sentence          text    not null,
    stage             text,
    policy            int,
    measures          text[]  not null,
    unit              text    not null,
    accumulation      text    not null,
    direction         text    not null,
    illustrative      boolean not null,
    primary key (tenant_id, kpi_id),
    foreign key (tenant_id, kpi_id) references kpi
);
create index shared_kpi_of_plan on shared_kpi (plan_id);

-- An item of a confirmed report as it was confirmed. It goes when the report is reopened.
create table shared_item
(
    tenant_id           int         not null,
    round_id            uuid        not null references round,
    kpi_id              uuid        not null,
    plan_id             text        not null references plan,
    period              text        not null,
    code                text        not null,
    definition_number   int         not null,
    sentence            text        not null,
    stage               text,
    policy              int,
    measures            text[]      not null,
    unit                text        not null,
    accumulation        text        not null,
    direction           text        not null,
    illustrative        boolean     not null,
    period_value        numeric(18, 4),
    judged_year         int,
    value               numeric(18, 4),
    target              numeric(18, 4),
    attainment          numeric(22, 4),
    standing            text        not null,
    rating              text        not null,
    happened            text        not null,
    factors             text        not null,
    external_conditions text        not null,
    cause               text        not null,
    next_action         text        not null,
    shared_at           timestamptz not null,
    primary key (tenant_id, round_id, kpi_id),
    foreign key (tenant_id, kpi_id) references kpi
);
create index shared_item_of_plan on shared_item (plan_id, period);

-- What is known of a prefecture itself. Its number of SMEs makes figures of large and small prefectures comparable.
create table tenant_profile
(
    tenant_id       int         primary key references tenant,
    sme_count       int         not null check (sme_count > 0),
    sme_year        int         not null,
    sme_source      text        not null check (sme_source <> ''),
    written_by      text        not null,
    written_by_name text        not null,
    written_at      timestamptz not null,
    version         bigint      not null
);

select share_with_everybody('shared_kpi');
select share_with_everybody('shared_item');
select share_with_everybody('tenant_profile');
grant insert, update on shared_kpi, tenant_profile to portal_tenant;
grant insert, delete on shared_item to portal_tenant;

-- Definitions confirmed before there was sharing. The owner is under row security too and sees no tenant's rows; the
-- tables are its own, so they may step aside for this.
alter table kpi no force row level security;
alter table kpi_definition no force row level security;
alter table kpi_measure no force row level security;
alter table shared_kpi no force row level security;
insert into shared_kpi
select d.tenant_id, d.kpi_id, k.plan_id, k.code, d.number, d.sentence, d.stage, d.policy,
       array(select m.measure_code from kpi_measure m
             where m.tenant_id = d.tenant_id and m.kpi_id = d.kpi_id and m.number = d.number order by m.position),
       d.unit, d.accumulation, d.direction, k.illustrative
from (select distinct on (tenant_id, kpi_id) * from kpi_definition
      where state = 'CONFIRMED' order by tenant_id, kpi_id, number desc) d
join kpi k on k.tenant_id = d.tenant_id and k.id = d.kpi_id
where k.kind = 'REGIONAL';
alter table kpi force row level security;
alter table kpi_definition force row level security;
alter table kpi_measure force row level security;
alter table shared_kpi force row level security;
