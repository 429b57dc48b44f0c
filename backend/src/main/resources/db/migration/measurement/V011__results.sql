create table result
(
    tenant_id        int            not null,
    kpi_id           uuid           not null,
    period           text           not null,
    fiscal_year      int            not null,
    value            numeric(18, 4) not null check (value >= 0),
    note             text           not null,
    illustrative     boolean        not null,
    recorded_by      text           not null,
    recorded_by_name text           not null,
    recorded_at      timestamptz    not null,
    version          bigint         not null,
    primary key (tenant_id, kpi_id, period),
    foreign key (tenant_id, kpi_id) references kpi
);

-- Who changed what from what to what: written with the change, never changed itself.
create table result_change
(
    tenant_id    int         not null,
    kpi_id       uuid        not null,
    period       text        not null,
    number       bigint      not null,
    value_from   numeric(18, 4),
    value_to     numeric(18, 4),
    note_from    text,
    note_to      text,
    illustrative boolean     not null,
    made_by      text        not null,
    made_by_name text        not null,
    role         text        not null,
    made_at      timestamptz not null,
    primary key (tenant_id, kpi_id, period, number),
    foreign key (tenant_id, kpi_id, period) references result
);

create table year_lock
(
    tenant_id   int         not null references tenant,
    plan_id     text        not null references plan,
    fiscal_year int         not null,
    locked_by   text        not null,
    locked_at   timestamptz not null,
    primary key (tenant_id, plan_id, fiscal_year)
);

-- Where each KPI stands, kept in the transaction that changes it. Its row is also what writers of one KPI queue at.
create table kpi_standing
(
    tenant_id int  not null,
    kpi_id    uuid not null,
    plan_id   text not null references plan,
    standing  text not null check (standing in ('ACHIEVED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'NO_DATA',
                                                'HARD_TO_EVALUATE', 'CANCELLED')),
    judged_on date not null,
    primary key (tenant_id, kpi_id),
    foreign key (tenant_id, kpi_id) references kpi
);

select keep_tenants_apart('result');
select keep_tenants_apart('result_change');
select keep_tenants_apart('year_lock');
select keep_tenants_apart('kpi_standing');

-- What was written stays: only the standing and the present value of a result may change.
grant select, insert, update on result, kpi_standing to portal_tenant;
grant select, insert on result_change, year_lock to portal_tenant;
grant select on result, result_change, year_lock, kpi_standing to portal_bureau, portal_oversight;
