-- Adoptions (採用): a prefecture does at home what an entry of another tells. The entry may be withdrawn some day, the
-- adoption stays: it names the entry by its number only.
create table adoption
(
    tenant_id       int         not null references tenant,
    practice_tenant int         not null references tenant,
    practice_number int         not null check (practice_number > 0),
    kpi_id          uuid        not null,
    -- The improvement by which it is done, one of the module below.
    improvement_id  uuid        not null,
    illustrative    boolean     not null,
    state           text        not null
        check (state in ('CONSIDERING', 'STARTED', 'RUNNING', 'EFFECT_SEEN', 'STOPPED')),
    adopted_on      date        not null,
    started_on      date,
    version         bigint      not null,
    -- An entry is adopted once by a prefecture, and never at its origin.
    primary key (tenant_id, practice_tenant, practice_number),
    foreign key (tenant_id, kpi_id) references kpi,
    foreign key (tenant_id, improvement_id) references improvement,
    check (tenant_id <> practice_tenant),
    check (state in ('CONSIDERING', 'STOPPED') or started_on is not null)
);
create index adoption_of_kpi on adoption (tenant_id, kpi_id);
create unique index adoption_of_improvement on adoption (tenant_id, improvement_id);

create table adoption_step
(
    tenant_id       int         not null,
    practice_tenant int         not null,
    practice_number int         not null,
    position        int         not null,
    state           text        not null
        check (state in ('CONSIDERING', 'STARTED', 'RUNNING', 'EFFECT_SEEN', 'STOPPED')),
    reason          text,
    taken_on        date        not null,
    by_username     text        not null,
    by_name         text        not null,
    by_role         text        not null,
    taken_at        timestamptz not null,
    primary key (tenant_id, practice_tenant, practice_number, position),
    foreign key (tenant_id, practice_tenant, practice_number) references adoption,
    -- Whoever says that it worked, or that it did not, says why.
    check (state not in ('EFFECT_SEEN', 'STOPPED') or reason is not null)
);

-- What every party reads of it: who adopted what, and what came of it. The numbers are those of the adopter's KPI, from
-- the day on which it says that it saw the effect; they are kept up with its results.
create table shared_adoption
(
    tenant_id       int     not null references tenant,
    practice_tenant int     not null references tenant,
    practice_number int     not null,
    kpi_id          uuid    not null,
    kpi_code        text    not null,
    sentence        text    not null,
    unit            text    not null,
    accumulation    text    not null,
    direction       text    not null,
    illustrative    boolean not null,
    state           text    not null,
    state_on        date    not null,
    adopted_on      date    not null,
    started_on      date,
    reason          text,
    before_period   text,
    before_value    numeric(18, 4),
    after_period    text,
    after_value     numeric(18, 4),
    basis           text,
    primary key (tenant_id, practice_tenant, practice_number)
);
create index shared_adoption_of_practice on shared_adoption (practice_tenant, practice_number);
create index shared_adoption_of_kpi on shared_adoption (tenant_id, kpi_id);

select keep_tenants_apart('adoption');
select keep_tenants_apart('adoption_step');
grant select, insert, update on adoption to portal_tenant;
grant select, insert on adoption_step to portal_tenant;
grant select on adoption, adoption_step to portal_bureau, portal_oversight;
select share_with_everybody('shared_adoption');
grant insert, update on shared_adoption to portal_tenant;
