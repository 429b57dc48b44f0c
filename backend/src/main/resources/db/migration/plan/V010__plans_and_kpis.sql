-- Plans are the centre's: everybody reads them, only a transaction of the centre (tenant 0) writes them.
create table plan
(
    id         text primary key check (id ~ '^plan-[1-9][0-9]*$'),
    name_ja    text not null,
    name_en    text not null,
    first_year int  not null,
    last_year  int  not null,
    check (first_year between 1950 and last_year),
    check (last_year <= 2200)
);

create table policy
(
    plan_id text references plan,
    number  int  not null check (number > 0),
    name_ja text not null,
    name_en text not null,
    primary key (plan_id, number)
);

-- A figure somebody published, kept beside the one the portal computes.
create table published_figure
(
    plan_id   text references plan,
    code      text not null,
    label_ja  text not null,
    label_en  text not null,
    achieved  int  not null check (achieved >= 0),
    set_count int  not null check (set_count >= achieved),
    source_ja text not null,
    source_en text not null,
    primary key (plan_id, code)
);

create table measure
(
    code     text primary key,
    name_ja  text not null,
    name_en  text not null,
    position int  not null
);

do $$
declare
    shared text;
begin
    foreach shared in array array ['plan', 'policy', 'published_figure', 'measure']
    loop
        execute format('alter table %I enable row level security', shared);
        execute format('alter table %I force row level security', shared);
        execute format('create policy everybody_reads on %I for select using (true)', shared);
        execute format(
            'create policy centre_writes on %I for insert to portal_tenant
             with check (nullif(current_setting(''app.tenant_id'', true), '''')::int = 0)', shared);
        execute format(
            'create policy centre_changes on %I for update to portal_tenant
             using (nullif(current_setting(''app.tenant_id'', true), '''')::int = 0)', shared);
        execute format('grant select on %I to portal_bureau, portal_oversight', shared);
        execute format('grant select, insert, update on %I to portal_tenant', shared);
    end loop;
end
$$;

create table kpi
(
    tenant_id          int     not null references tenant,
    id                 uuid    not null,
    plan_id            text    not null references plan,
    code               text    not null,
    kind               text    not null check (kind in ('REGIONAL', 'CENTRAL', 'CORE', 'ACCOMPANYING', 'OUTCOME')),
    illustrative       boolean not null,
    declaration_kind   text check (declaration_kind in ('HARD_TO_EVALUATE', 'CANCELLED')),
    declaration_reason text,
    version            bigint  not null,
    primary key (tenant_id, id),
    unique (tenant_id, plan_id, code),
    check ((tenant_id = 0) = (kind <> 'REGIONAL')),
    check ((declaration_kind is null) = (declaration_reason is null))
);

create table kpi_definition
(
    tenant_id       int  not null,
    kpi_id          uuid not null,
    number          int  not null check (number > 0),
    sentence        text not null check (sentence <> ''),
    name_ja         text,
    name_en         text,
    qualitative     text,
    stage           text check (stage in ('AWARENESS', 'USE', 'MANAGEMENT')),
    policy          int,
    unit            text not null check (unit <> ''),
    decimals        int  not null check (decimals between 0 and 4),
    accumulation    text not null check (accumulation in ('PER_YEAR', 'CUMULATIVE', 'LEVEL')),
    direction       text not null check (direction in ('AT_LEAST', 'AT_MOST')),
    frequency       text not null check (frequency in ('MONTH', 'QUARTER', 'HALF', 'YEAR')),
    year_basis      text not null check (year_basis in ('FISCAL', 'CALENDAR')),
    baseline_period text,
    baseline_value  numeric(18, 4),
    vision          text,
    owner           text,
    source          text,
    primary key (tenant_id, kpi_id, number),
    foreign key (tenant_id, kpi_id) references kpi,
    check ((baseline_period is null) = (baseline_value is null))
);

create table kpi_target
(
    tenant_id   int            not null,
    kpi_id      uuid           not null,
    number      int            not null,
    position    int            not null,
    fiscal_year int,
    plan_end    boolean        not null,
    value       numeric(18, 4) not null check (value >= 0),
    note        text,
    primary key (tenant_id, kpi_id, number, position),
    foreign key (tenant_id, kpi_id, number) references kpi_definition,
    check (plan_end or fiscal_year is not null)
);

create table kpi_measure
(
    tenant_id    int  not null,
    kpi_id       uuid not null,
    number       int  not null,
    position     int  not null,
    measure_code text not null references measure,
    primary key (tenant_id, kpi_id, number, position),
    foreign key (tenant_id, kpi_id, number) references kpi_definition
);

select keep_tenants_apart('kpi');
select keep_tenants_apart('kpi_definition');
select keep_tenants_apart('kpi_target');
select keep_tenants_apart('kpi_measure');

grant select, insert, update on kpi, kpi_definition, kpi_target, kpi_measure to portal_tenant;
grant select on kpi, kpi_definition, kpi_target, kpi_measure to portal_bureau, portal_oversight;
