-- Reference tables: the same for everybody, changed only by migrations.
grant usage on schema public to portal_tenant, portal_bureau, portal_oversight;

create table bureau
(
    code     text primary key,
    name_ja  text not null,
    name_en  text not null,
    position int  not null
);

create table tenant
(
    id          int primary key check (id between 0 and 47),
    name_ja     text not null,
    name_en     text not null,
    bureau_code text references bureau,
    -- The centre (0) belongs to no bureau; every prefecture does.
    check ((id = 0) = (bureau_code is null))
);

grant select on bureau, tenant to portal_tenant, portal_bureau, portal_oversight;
