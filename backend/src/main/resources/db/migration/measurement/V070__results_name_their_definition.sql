-- Every result keeps the version of the definition it was reported against: an amendment never rewrites it. What was
-- reported so far was held against the version in force, whatever stood there before: the last one confirmed by then.
alter table result add column definition_number int;
alter table result_change add column definition_number int;

-- The owner is under row security too and sees no tenant's rows; the tables are its own, so it may step aside for this.
alter table kpi_definition no force row level security;
alter table result no force row level security;
alter table result_change no force row level security;
update result r set definition_number = coalesce(
    (select max(d.number) from kpi_definition d
     where d.tenant_id = r.tenant_id and d.kpi_id = r.kpi_id and d.state = 'CONFIRMED'
       and (d.confirmed_at is null or d.confirmed_at <= r.recorded_at)),
    (select min(d.number) from kpi_definition d
     where d.tenant_id = r.tenant_id and d.kpi_id = r.kpi_id and d.state = 'CONFIRMED'));
update result_change c set definition_number = coalesce(
    (select max(d.number) from kpi_definition d
     where d.tenant_id = c.tenant_id and d.kpi_id = c.kpi_id and d.state = 'CONFIRMED'
       and (d.confirmed_at is null or d.confirmed_at <= c.made_at)),
    (select min(d.number) from kpi_definition d
     where d.tenant_id = c.tenant_id and d.kpi_id = c.kpi_id and d.state = 'CONFIRMED'));
alter table kpi_definition force row level security;
alter table result force row level security;
alter table result_change force row level security;

-- The version names its KPI too, so that one key does for both.
alter table result
    alter column definition_number set not null,
    drop constraint result_tenant_id_kpi_id_fkey,
    add foreign key (tenant_id, kpi_id, definition_number) references kpi_definition;
alter table result_change
    alter column definition_number set not null,
    add foreign key (tenant_id, kpi_id, definition_number) references kpi_definition;
