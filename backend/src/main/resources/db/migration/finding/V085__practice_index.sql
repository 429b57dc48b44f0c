-- What a search over published entries looks in. It lies beside the entries because every party searches all of them.
create table practice_index
(
    tenant_id    int    not null,
    number       int    not null,
    -- Words, parts of words and meanings, each with where it stands, as numbers.
    keys         int[]  not null,
    -- What entries are narrowed by: numbers are counted several times as fast as the values they stand for.
    facets       int[]  not null,
    published_on date   not null,
    confirmed_on date   not null,
    -- By which rules the keys were made: others make them anew.
    form         int    not null,
    primary key (tenant_id, number),
    foreign key (tenant_id, number) references published_practice on delete cascade
);
-- Read through the index alone; kept out of the rows that are.
alter table practice_index alter column keys set storage external;
create index practice_index_keys on practice_index using gin (keys) with (fastupdate = off);
select share_with_everybody('practice_index');
grant insert, update, delete on practice_index to portal_tenant;

-- The values of facets: stage:2, measure:seminar, tenant:02 …
create table practice_facet
(
    id    int generated always as identity primary key,
    value text not null unique
);
grant select, insert on practice_facet to portal_tenant;
