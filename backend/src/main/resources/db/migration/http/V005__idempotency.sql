-- Answers kept for a day, so that a request sent twice has one effect. The status is null only inside the transaction
-- that does the work: whoever else comes with the key waits for that transaction to end.
create table idempotency_key
(
    tenant_id   int         not null references tenant,
    actor       text        not null,
    key         text        not null check (length(key) between 1 and 128),
    fingerprint text        not null,
    status      int,
    etag        text,
    location    text,
    body        text,
    created_at  timestamptz not null,
    primary key (tenant_id, actor, key)
);
create index idempotency_key_age on idempotency_key (tenant_id, created_at);

select keep_tenants_apart('idempotency_key');
grant select, insert, update, delete on idempotency_key to portal_tenant;
