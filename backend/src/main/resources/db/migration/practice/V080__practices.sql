-- Practice entries (取組事例). What a prefecture writes stays behind its barrier; what was published lies in tables of its
-- own that every party reads (rule 8), so that neither loosens the other.

-- Who is asked about an entry: an office, which outlives the people in it.
create table practice_office
(
    tenant_id       int         not null references tenant,
    id              uuid        not null,
    name            text        not null check (name <> ''),
    phone           text,
    email           text,
    written_by      text        not null,
    written_by_name text        not null,
    written_at      timestamptz not null,
    version         bigint      not null,
    primary key (tenant_id, id)
);
select share_with_everybody('practice_office');
grant insert, update on practice_office to portal_tenant;

-- Entries are numbered within their prefecture: 02-0003.
create table practice_counter
(
    tenant_id int primary key references tenant,
    last      int not null
);
select keep_tenants_apart('practice_counter');
grant select, insert, update on practice_counter to portal_tenant;

create table practice
(
    tenant_id    int     not null references tenant,
    number       int     not null check (number > 0),
    illustrative boolean not null,
    -- The self-verification it was begun from; the round is one of the module below, which vouches for it.
    origin_kpi   uuid,
    origin_round uuid,
    released     boolean not null,
    version      bigint  not null,
    primary key (tenant_id, number),
    foreign key (tenant_id, origin_kpi) references kpi,
    check ((origin_kpi is null) = (origin_round is null))
);

create table practice_version
(
    tenant_id      int         not null,
    practice       int         not null,
    number         int         not null check (number > 0),
    title          text,
    problem        text,
    action         text,
    partners       text,
    cost           text,
    effect         text,
    success        text,
    pitfalls       text,
    transfer       text,
    stage          text check (stage in ('AWARENESS', 'USE', 'MANAGEMENT')),
    plan_id        text references plan,
    policy         int,
    measures       text[]      not null,
    industries     text[]      not null,
    enterprises    text[]      not null,
    office_id      uuid,
    open_to_public boolean     not null,
    state          text        not null
        check (state in ('DRAFT', 'SUBMITTED', 'ENDORSED', 'CHECKED', 'CONFIRMED', 'RETURNED')),
    released       boolean     not null,
    authors        text[]      not null,
    abandoned      boolean     not null,
    drafted_at     timestamptz not null,
    confirmed_at   timestamptz,
    version        bigint      not null,
    primary key (tenant_id, practice, number),
    foreign key (tenant_id, practice) references practice,
    foreign key (tenant_id, office_id) references practice_office,
    foreign key (plan_id, policy) references policy,
    check (state in ('DRAFT', 'RETURNED') or (title is not null and problem is not null and action is not null
        and partners is not null and cost is not null and effect is not null and success is not null
        and pitfalls is not null and transfer is not null and stage is not null and office_id is not null
        and measures <> '{}' and industries <> '{}' and enterprises <> '{}')),
    check (not abandoned or state in ('DRAFT', 'RETURNED'))
);

-- A number of a KPI before and after: a link to what was recorded, never a number typed once more.
create table practice_effect
(
    tenant_id     int     not null,
    practice      int     not null,
    number        int     not null,
    position      int     not null,
    kpi_id        uuid    not null,
    before_period text    not null,
    after_period  text    not null,
    released      boolean not null,
    sealed        boolean not null,
    primary key (tenant_id, practice, number, position),
    foreign key (tenant_id, practice, number) references practice_version,
    foreign key (tenant_id, kpi_id) references kpi
);

-- An enterprise named in an entry, with the consent it gave.
create table practice_company
(
    tenant_id      int     not null,
    practice       int     not null,
    number         int     not null,
    position       int     not null,
    name           text    not null check (name <> ''),
    consented_on   date,
    consented_by   text,
    open_to_public boolean not null,
    released       boolean not null,
    sealed         boolean not null,
    primary key (tenant_id, practice, number, position),
    foreign key (tenant_id, practice, number) references practice_version,
    -- Nothing leaves the prefecture without consent.
    check (not released or (consented_on is not null and consented_by is not null))
);

-- Files of an entry. A version names those that belong to it, with what is to be said of each.
create table practice_file
(
    tenant_id     int         not null,
    practice      int         not null,
    id            uuid        not null,
    name          text        not null check (name <> ''),
    media_type    text        not null,
    size          int         not null check (size > 0),
    width         int check (width > 0),
    height        int check (height > 0),
    added_by      text        not null,
    added_by_name text        not null,
    added_at      timestamptz not null,
    released      boolean     not null,
    primary key (tenant_id, practice, id),
    foreign key (tenant_id, practice) references practice,
    check ((width is null) = (height is null))
);
create table practice_file_content
(
    tenant_id int     not null,
    practice  int     not null,
    file_id   uuid    not null,
    content   bytea   not null,
    released  boolean not null,
    primary key (tenant_id, practice, file_id),
    foreign key (tenant_id, practice, file_id) references practice_file
);
alter table practice_file_content alter column content set storage external;
create table practice_attachment
(
    tenant_id   int     not null,
    practice    int     not null,
    number      int     not null,
    position    int     not null,
    file_id     uuid    not null,
    description text,
    released    boolean not null,
    sealed      boolean not null,
    primary key (tenant_id, practice, number, position),
    foreign key (tenant_id, practice, number) references practice_version,
    foreign key (tenant_id, practice, file_id) references practice_file
);

create table practice_step
(
    tenant_id   int         not null,
    practice    int         not null,
    number      int         not null,
    position    int         not null,
    step        text        not null,
    state_to    text        not null,
    by_username text        not null,
    by_name     text        not null,
    by_role     text        not null,
    taken_at    timestamptz not null,
    reason      text,
    primary key (tenant_id, practice, number, position),
    foreign key (tenant_id, practice, number) references practice_version
);

do $$
declare
    kept text;
begin
    foreach kept in array array ['practice', 'practice_version', 'practice_effect', 'practice_company',
        'practice_file', 'practice_file_content', 'practice_attachment', 'practice_step']
    loop
        perform keep_tenants_apart(kept::regclass);
        execute format('grant select on %I to portal_tenant, portal_bureau, portal_oversight', kept);
        execute format('grant insert on %I to portal_tenant', kept);
    end loop;
    foreach kept in array array ['practice', 'practice_version', 'practice_effect', 'practice_company',
        'practice_file', 'practice_file_content', 'practice_attachment']
    loop
        perform keep_drafts_inside(kept::regclass);
        execute format('grant update on %I to portal_tenant', kept);
    end loop;
    -- What was published is never rewritten, whatever the application asks for.
    foreach kept in array array ['practice_effect', 'practice_company', 'practice_attachment']
    loop
        execute format('grant delete on %I to portal_tenant', kept);
        execute format('create policy sealed_stays on %I as restrictive for update to portal_tenant
            using (not sealed) with check (true)', kept);
        execute format('create policy sealed_is_kept on %I as restrictive for delete to portal_tenant
            using (not sealed)', kept);
    end loop;
end
$$;
create policy confirmed_stays on practice_version as restrictive for update to portal_tenant
    using (state <> 'CONFIRMED') with check (true);

-- What was published, as it was published.
create table published_practice
(
    tenant_id      int         not null references tenant,
    number         int         not null,
    version        int         not null,
    title          text        not null,
    problem        text        not null,
    action         text        not null,
    partners       text        not null,
    cost           text        not null,
    effect         text        not null,
    success        text        not null,
    pitfalls       text        not null,
    transfer       text        not null,
    stage          text        not null,
    plan_id        text references plan,
    policy         int,
    measures       text[]      not null,
    industries     text[]      not null,
    enterprises    text[]      not null,
    companies      text[]      not null,
    office_id      uuid        not null,
    open_to_public boolean     not null,
    illustrative   boolean     not null,
    first_on       date        not null,
    published_on   date        not null,
    published_at   timestamptz not null,
    -- The day its author said last that it still holds.
    confirmed_on   date        not null,
    primary key (tenant_id, number),
    foreign key (tenant_id, office_id) references practice_office
);

-- Its numbers, kept up with the results they are of.
create table published_effect
(
    tenant_id     int     not null,
    number        int     not null,
    position      int     not null,
    kpi_id        uuid    not null,
    kpi_code      text    not null,
    plan_id       text    not null,
    sentence      text    not null,
    unit          text    not null,
    accumulation  text    not null,
    direction     text    not null,
    illustrative  boolean not null,
    before_period text    not null,
    before_value  numeric(18, 4),
    after_period  text    not null,
    after_value   numeric(18, 4),
    primary key (tenant_id, number, position),
    foreign key (tenant_id, number) references published_practice on delete cascade
);
create index published_effect_of_kpi on published_effect (tenant_id, kpi_id);

create table published_file
(
    tenant_id   int   not null,
    number      int   not null,
    id          uuid  not null,
    position    int   not null,
    name        text  not null,
    media_type  text  not null,
    size        int   not null,
    width       int,
    height      int,
    description text,
    primary key (tenant_id, number, id),
    foreign key (tenant_id, number) references published_practice on delete cascade
);
create table published_file_content
(
    tenant_id int   not null,
    number    int   not null,
    file_id   uuid  not null,
    content   bytea not null,
    primary key (tenant_id, number, file_id),
    foreign key (tenant_id, number, file_id) references published_file on delete cascade
);
alter table published_file_content alter column content set storage external;

-- What was taken back: that it was there and why it is gone, none of its words.
create table withdrawn_practice
(
    tenant_id    int  not null references tenant,
    number       int  not null,
    withdrawn_on date not null,
    reason       text not null check (reason <> ''),
    primary key (tenant_id, number)
);

do $$
declare
    shared text;
begin
    foreach shared in array array ['published_practice', 'published_effect', 'published_file',
        'published_file_content', 'withdrawn_practice']
    loop
        perform share_with_everybody(shared::regclass);
        execute format('grant insert, update, delete on %I to portal_tenant', shared);
    end loop;
end
$$;
