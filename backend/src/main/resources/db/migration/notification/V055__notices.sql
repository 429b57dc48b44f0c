-- The outbox: what people are to hear of, written in the transaction of what happened. Who is told is decided when it
-- is told: people come and go.
create table notice
(
    tenant_id    int         not null references tenant,
    id           uuid        not null,
    noticed_at   timestamptz not null,
    kind         text        not null,
    audience     text[]      not null check (cardinality(audience) > 0),
    thing        text        not null,
    path         text        not null,
    deadline     date,
    reason       text,
    made_by      text        not null,
    made_by_name text        not null,
    -- Whether bureau or centre are among those meant: they read no other.
    released     boolean     not null,
    primary key (tenant_id, id)
);
create index notice_by_time on notice (tenant_id, noticed_at);

-- How somebody wants to be told; whoever said nothing is told daily, in Japanese. People without a prefecture are kept
-- with the centre.
create table mail_setting
(
    tenant_id int         not null references tenant,
    username  text        not null,
    rhythm    text        not null check (rhythm in ('DAILY', 'WEEKLY', 'NEVER')),
    language  text        not null check (language in ('ja', 'en')),
    -- Since when they want mail: what came before stays untold.
    wanted_at timestamptz not null,
    version   bigint      not null,
    primary key (tenant_id, username)
);

-- One mail to one person at most each time mail is due. The row is there before the mail goes out.
create table digest
(
    tenant_id  int         not null references tenant,
    username   text        not null,
    due_at     timestamptz not null,
    claimed_at timestamptz not null,
    sent_at    timestamptz,
    primary key (tenant_id, username, due_at)
);

-- Which notices a mail tells of: none twice to one person.
create table digest_notice
(
    tenant_id     int         not null,
    username      text        not null,
    notice_tenant int         not null,
    notice_id     uuid        not null,
    due_at        timestamptz not null,
    primary key (tenant_id, username, notice_tenant, notice_id),
    foreign key (tenant_id, username, due_at) references digest on delete cascade
);
create index digest_notice_of_digest on digest_notice (tenant_id, username, due_at);

select keep_tenants_apart('notice');
select keep_drafts_inside('notice');
select keep_tenants_apart('mail_setting');
select keep_tenants_apart('digest');
select keep_tenants_apart('digest_notice');

grant select, insert, delete on notice to portal_tenant;
grant select on notice to portal_bureau, portal_oversight;
-- A person's own: no bureau and no oversight reads them.
grant select, insert, update on mail_setting to portal_tenant;
grant select, insert, update, delete on digest to portal_tenant;
grant select, insert, delete on digest_notice to portal_tenant;
