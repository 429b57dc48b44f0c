-- Evidence of a result: what the file is, and apart from that the file itself, which is only read to be handed out.
create table evidence
(
    tenant_id     int         not null,
    id            uuid        not null,
    kpi_id        uuid        not null,
    period        text        not null,
    name          text        not null,
    media_type    text        not null,
    size          int         not null check (size > 0),
    sha256        text        not null,
    added_by      text        not null,
    added_by_name text        not null,
    added_at      timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, kpi_id) references kpi
);
create index evidence_of_kpi on evidence (tenant_id, kpi_id);

create table evidence_content
(
    tenant_id   int   not null,
    evidence_id uuid  not null,
    content     bytea not null,
    primary key (tenant_id, evidence_id),
    foreign key (tenant_id, evidence_id) references evidence on delete cascade
);
-- Files are compressed already.
alter table evidence_content alter column content set storage external;

select keep_tenants_apart('evidence');
select keep_tenants_apart('evidence_content');

-- What stands beside a result may be taken away as long as its period is open; that it was there stays in the trail.
grant select, insert, delete on evidence, evidence_content to portal_tenant;
grant select on evidence, evidence_content to portal_bureau, portal_oversight;
