-- Improvements (改善策) of a KPI, and what became of them by each reporting round. The round is the id of one of the
-- module above, which vouches for it.
create table improvement
(
    tenant_id          int         not null references tenant,
    id                 uuid        not null,
    kpi_id             uuid        not null,
    origin_round       uuid,
    illustrative       boolean     not null,
    title              text        not null check (title <> ''),
    what               text        not null check (what <> ''),
    owner              text        not null check (owner <> ''),
    due_on             date        not null,
    state              text        not null check (state in ('PLANNED', 'UNDERWAY', 'DONE', 'DROPPED')),
    outcome            text,
    amendment_proposed boolean     not null,
    decided_on         date        not null,
    decided_by         text        not null,
    decided_by_name    text        not null,
    decided_by_role    text        not null,
    decided_at         timestamptz not null,
    version            bigint      not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, kpi_id) references kpi,
    -- What is over says what came of it, and nothing else does.
    check ((state in ('DONE', 'DROPPED')) = (outcome is not null))
);
create index improvement_of_kpi on improvement (tenant_id, kpi_id);

create table improvement_follow_up
(
    tenant_id       int         not null,
    improvement_id  uuid        not null,
    round_id        uuid        not null,
    state           text        not null check (state in ('PLANNED', 'UNDERWAY', 'DONE', 'DROPPED')),
    became          text        not null check (became <> ''),
    written_by      text        not null,
    written_by_name text        not null,
    written_by_role text        not null,
    written_at      timestamptz not null,
    version         bigint      not null,
    primary key (tenant_id, improvement_id, round_id),
    foreign key (tenant_id, improvement_id) references improvement
);

select keep_tenants_apart('improvement');
select keep_tenants_apart('improvement_follow_up');
grant select, insert, update on improvement, improvement_follow_up to portal_tenant;
grant select on improvement, improvement_follow_up to portal_bureau, portal_oversight;
