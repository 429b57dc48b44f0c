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
