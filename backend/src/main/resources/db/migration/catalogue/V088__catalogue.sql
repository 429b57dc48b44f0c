-- What everybody may read without signing in, the newest first.
create index published_practice_open on published_practice (published_at desc, tenant_id, number) where open_to_public;

-- Of an entry that could be read without signing in, everybody may be told that it was taken back; of another nobody.
alter table withdrawn_practice add column open_to_public boolean not null default false;
alter table withdrawn_practice alter column open_to_public drop default;

-- A case book somebody ordered. It is a person's own; people without a prefecture keep theirs with the centre. Whoever
-- prints looks over all tenants for those that wait.
create table case_book
(
    tenant_id   int         not null references tenant,
    id          uuid        not null,
    username    text        not null,
    selection   jsonb       not null,
    language    text        not null check (language in ('ja', 'en')),
    state       text        not null check (state in ('WAITING', 'PRINTING', 'READY', 'FAILED')),
    ordered_at  timestamptz not null,
    -- The last sign of life of whoever prints it.
    seen_at     timestamptz not null,
    attempts    int         not null,
    progress    int         not null check (progress between 0 and 100),
    -- Numbers of the entries in it: it is handed out as long as every one of them is published.
    practices   text[]      not null,
    size        int,
    finished_at timestamptz,
    primary key (tenant_id, id),
    check ((state in ('READY', 'FAILED')) = (finished_at is not null)),
    check ((state = 'READY') = (size is not null))
);
create index case_book_of_person on case_book (tenant_id, username, ordered_at);
-- One at a time for each person, however fast they order.
create unique index case_book_under_way on case_book (tenant_id, username) where state in ('WAITING', 'PRINTING');
create index case_book_waiting on case_book (tenant_id, seen_at) where state in ('WAITING', 'PRINTING');

create table case_book_content
(
    tenant_id int   not null,
    book_id   uuid  not null,
    content   bytea not null,
    primary key (tenant_id, book_id),
    foreign key (tenant_id, book_id) references case_book on delete cascade
);
alter table case_book_content alter column content set storage external;

select keep_tenants_apart('case_book');
select keep_tenants_apart('case_book_content');
grant select, insert, update, delete on case_book to portal_tenant;
grant select, insert on case_book_content to portal_tenant;
grant select on case_book to portal_oversight;
