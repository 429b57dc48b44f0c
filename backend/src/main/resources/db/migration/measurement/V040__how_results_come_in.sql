-- How a result came in: entered by the tenant's people, taken from a file, or entered by bureau or centre in its stead.
alter table result
    add column origin text not null default 'ENTRY' check (origin in ('ENTRY', 'IMPORT', 'PROXY'));
alter table result_change
    add column origin text not null default 'ENTRY' check (origin in ('ENTRY', 'IMPORT', 'PROXY')),
    add column reason text;
alter table result alter column origin drop default;
alter table result_change alter column origin drop default;

-- What was entered by mistake can be taken back. The row stays without a value, so that its history and its version go
-- on; a blank is not 0.
alter table result alter column value drop not null;
