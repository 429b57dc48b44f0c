-- A reporting round is the centre's, like a plan: everybody reads it, only a transaction of the centre writes it.
create table round
(
    id           uuid primary key,
    plan_id      text   not null references plan,
    period       text   not null,
    title        text   not null check (title <> ''),
    instructions text   not null,
    deadline     date   not null,
    state        text   not null check (state in ('OPEN', 'CLOSED')),
    version      bigint not null,
    unique (plan_id, period)
);

-- What was done with a round, by whom and why: written with the change, never changed itself.
create table round_event
(
    round_id uuid        not null references round,
    number   bigint      not null,
    what     text        not null check (what in ('OPENED', 'CHANGED', 'CLOSED', 'REOPENED')),
    deadline date        not null,
    by       text        not null,
    by_name  text        not null,
    role     text        not null,
    at       timestamptz not null,
    reason   text,
    primary key (round_id, number)
);

do $$
declare
    shared text;
begin
    foreach shared in array array ['round', 'round_event']
    loop
        execute format('alter table %I enable row level security', shared);
        execute format('alter table %I force row level security', shared);
        execute format('create policy everybody_reads on %I for select using (true)', shared);
        execute format(
            'create policy centre_writes on %I for insert to portal_tenant
             with check (nullif(current_setting(''app.tenant_id'', true), '''')::int = 0)', shared);
    end loop;
end
$$;
create policy centre_changes on round for update to portal_tenant
    using (nullif(current_setting('app.tenant_id', true), '')::int = 0);
grant select on round, round_event to portal_bureau, portal_oversight;
grant select, insert, update on round to portal_tenant;
grant select, insert on round_event to portal_tenant;

-- More time, asked for by a prefecture and granted or refused by the centre; several one after the other.
create table extension
(
    tenant_id       int         not null references tenant,
    round_id        uuid        not null references round,
    number          int         not null check (number > 0),
    until           date        not null,
    reason          text        not null check (reason <> ''),
    asked_by        text        not null,
    asked_by_name   text        not null,
    asked_at        timestamptz not null,
    state           text        not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    answer          text,
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz,
    version         bigint      not null,
    primary key (tenant_id, round_id, number),
    check ((state = 'ASKED') = (decided_at is null))
);

-- A prefecture is reminded once a day at most: a reminder sent twice by mistake is one.
create table reminder
(
    tenant_id    int         not null references tenant,
    round_id     uuid        not null references round,
    sent_on      date        not null,
    message      text,
    sent_by      text        not null,
    sent_by_name text        not null,
    sent_at      timestamptz not null,
    primary key (tenant_id, round_id, sent_on)
);

select keep_tenants_apart('extension');
select keep_tenants_apart('reminder');
grant select, insert, update on extension to portal_tenant;
grant select, insert on reminder to portal_tenant;
grant select on extension, reminder to portal_bureau, portal_oversight;
