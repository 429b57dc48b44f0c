-- What the parties say to each other at published practice entries. Every party reads it; each row is written by the
-- tenant of whoever says it, so an entry is named without a foreign key: it is another tenant's. Bureaus and the centre
-- write with the centre.

-- A question, or an answer to one.
create table practice_post
(
    tenant_id        int         not null references tenant,
    id               uuid        not null,
    practice_tenant  int         not null,
    practice_number  int         not null,
    -- The question it answers, of whichever tenant.
    answers          uuid,
    party            text        not null,
    -- Whether the prefecture of the entry answers itself.
    of_author        boolean     not null,
    text             text check (text <> ''),
    made_by          text        not null,
    made_by_name     text        not null,
    role             text        not null,
    made_at          timestamptz not null,
    -- What was taken back leaves that it was there, and none of its words.
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    withdrawn_reason text,
    illustrative     boolean     not null,
    primary key (tenant_id, id),
    check ((text is null) = (withdrawn_at is not null)),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (not of_author or (answers is not null and tenant_id = practice_tenant)),
    -- Others take back with a reason only.
    check (withdrawn_by = party or withdrawn_reason is not null)
);
create index practice_post_of_practice on practice_post (practice_tenant, practice_number);
create index practice_post_by_time on practice_post (made_at);

-- 参考になった: once a party and entry, never for one's own.
create table practice_thanks
(
    tenant_id       int         not null references tenant,
    party           text        not null,
    practice_tenant int         not null,
    practice_number int         not null,
    made_by         text        not null,
    made_by_name    text        not null,
    role            text        not null,
    made_at         timestamptz not null,
    illustrative    boolean     not null,
    primary key (tenant_id, party, practice_tenant, practice_number),
    check (tenant_id <> practice_tenant)
);
create index practice_thanks_of_practice on practice_thanks (practice_tenant, practice_number);
create index practice_thanks_by_time on practice_thanks (made_at);

-- The vote of a fiscal year: one a party and entry, never for one's own.
create table practice_vote
(
    tenant_id       int         not null references tenant,
    party           text        not null,
    year            int         not null,
    practice_tenant int         not null,
    practice_number int         not null,
    innovativeness  int         not null check (innovativeness between 1 and 5),
    potential       int         not null check (potential between 1 and 5),
    replicability   int         not null check (replicability between 1 and 5),
    made_by         text        not null,
    made_by_name    text        not null,
    role            text        not null,
    made_at         timestamptz not null,
    version         bigint      not null,
    illustrative    boolean     not null,
    primary key (tenant_id, party, year, practice_tenant, practice_number),
    check (tenant_id <> practice_tenant)
);
create index practice_vote_of_practice on practice_vote (practice_tenant, practice_number, year);
create index practice_vote_of_year on practice_vote (year);

select share_with_everybody('practice_post');
select share_with_everybody('practice_thanks');
select share_with_everybody('practice_vote');
-- Nothing said is ever rewritten: it can be taken back, once.
grant insert, update (text, withdrawn_at, withdrawn_by, withdrawn_reason) on practice_post to portal_tenant;
create policy only_taken_back on practice_post as restrictive for update to portal_tenant
    using (withdrawn_at is null) with check (text is null);
grant insert, delete on practice_thanks to portal_tenant;
grant insert, update, delete on practice_vote to portal_tenant;

-- Searches a person keeps, to be told of new entries that match: at most so many as there are slots.
create table practice_subscription
(
    tenant_id int         not null references tenant,
    id        uuid        not null,
    username  text        not null,
    slot      int         not null check (slot between 1 and 20),
    name      text        not null check (name <> ''),
    criteria  jsonb       not null,
    made_at   timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, username, slot),
    unique (tenant_id, username, name)
);
select keep_tenants_apart('practice_subscription');
-- A person's own: no bureau and no oversight reads them.
grant select, insert, delete on practice_subscription to portal_tenant;
