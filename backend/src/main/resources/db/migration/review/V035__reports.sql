-- A report (報告) is one tenant's answer to a round. The row says how far it has come and nothing of what is in it, so
-- bureau and centre see it from the beginning: who has not reported yet is the first thing they ask.
create table report
(
    tenant_id  int         not null references tenant,
    round_id   uuid        not null references round,
    state      text        not null check (state in ('DRAFT', 'SUBMITTED', 'ENDORSED', 'CHECKED', 'CONFIRMED', 'RETURNED')),
    released   boolean     not null,
    authors    text[]      not null,
    written_at timestamptz not null,
    version    bigint      not null,
    primary key (tenant_id, round_id)
);

-- Each step somebody took: written with it, never changed.
create table report_step
(
    tenant_id    int         not null,
    round_id     uuid        not null,
    number       int         not null check (number > 0),
    step         text        not null,
    state        text        not null,
    reason       text,
    made_by      text        not null,
    made_by_name text        not null,
    role         text        not null,
    made_at      timestamptz not null,
    primary key (tenant_id, round_id, number),
    foreign key (tenant_id, round_id) references report
);

-- What the prefecture itself says of one KPI (自己検証). The numbers are those it was submitted with: null until then.
create table self_verification
(
    tenant_id           int         not null,
    round_id            uuid        not null,
    kpi_id              uuid        not null,
    released            boolean     not null,
    rating              text check (rating in ('S', 'A', 'B', 'C', 'HARD_TO_EVALUATE', 'CANCELLED')),
    happened            text        not null,
    factors             text        not null,
    external_conditions text        not null,
    cause               text        not null,
    next_action         text        not null,
    definition_number   int,
    period_value        numeric(18, 4),
    judged_year         int,
    value               numeric(18, 4),
    target              numeric(18, 4),
    pace_due            numeric(22, 4),
    attainment          numeric(22, 4),
    pace_ratio          numeric(22, 4),
    standing            text,
    rule                text,
    missing             text[],
    written_by          text        not null,
    written_by_name     text        not null,
    written_at          timestamptz not null,
    version             bigint      not null,
    primary key (tenant_id, round_id, kpi_id),
    foreign key (tenant_id, round_id) references report,
    foreign key (tenant_id, kpi_id) references kpi,
    check (not released or (rating is not null and definition_number is not null))
);
create index self_verification_of_kpi on self_verification (tenant_id, kpi_id);

-- Remarks, questions and answers at one item, between the prefecture, its bureau and the centre; what was said stays.
create table comment
(
    tenant_id    int         not null,
    round_id     uuid        not null,
    kpi_id       uuid        not null,
    id           uuid        not null,
    kind         text        not null check (kind in ('COMMENT', 'QUESTION', 'ANSWER')),
    answers      uuid,
    text         text        not null check (text <> ''),
    made_by      text        not null,
    made_by_name text        not null,
    role         text        not null,
    made_at      timestamptz not null,
    primary key (tenant_id, round_id, kpi_id, id),
    foreign key (tenant_id, round_id, kpi_id) references self_verification,
    foreign key (tenant_id, round_id, kpi_id, answers) references comment,
    check ((kind = 'ANSWER') = (answers is not null))
);

select keep_tenants_apart('report');
select keep_tenants_apart('report_step');
select keep_tenants_apart('self_verification');
select keep_drafts_inside('self_verification');
select keep_tenants_apart('comment');

grant select, insert, update on report, self_verification to portal_tenant;
grant select, insert on report_step, comment to portal_tenant;
grant select on report, report_step, self_verification, comment to portal_bureau, portal_oversight;
