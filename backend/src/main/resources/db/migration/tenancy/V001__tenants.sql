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

-- Puts a tenant's table behind the barrier: the tenant role reads and writes the bound tenant's rows, a bureau reads its
-- region's, oversight reads all. The policies are plain comparisons: with an OR or a subselect they are slow, or refused
-- by Citus. What the tenant role may do with the rows it sees is granted table by table.
create function keep_tenants_apart(tenants_table regclass) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', tenants_table);
    execute format('alter table %s force row level security', tenants_table);
    execute format(
        'create policy own_tenant on %s to portal_tenant
         using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int)', tenants_table);
    execute format(
        'create policy own_region on %s for select to portal_bureau
         using (tenant_id = any (string_to_array(nullif(current_setting(''app.tenant_ids'', true), ''''), '','')::int[]))',
        tenants_table);
    execute format('create policy nation on %s for select to portal_oversight using (true)', tenants_table);
end
$$;
revoke execute on function keep_tenants_apart from public;
