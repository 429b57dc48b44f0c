-- Where amendments broke the series of a KPI: the versions that did, and the first day each speaks of. What was confirmed
-- against an earlier one stays to be read, but is not compared once that day has come.
alter table shared_kpi
    add column break_numbers int[]  not null default '{}',
    add column break_days    date[] not null default '{}',
    add check (cardinality(break_numbers) = cardinality(break_days));

-- The owner is under row security too and sees no tenant's rows; the tables are its own, so they may step aside for this.
alter table kpi_definition no force row level security;
alter table shared_kpi no force row level security;
update shared_kpi s set break_numbers = d.numbers, break_days = d.days
from (select tenant_id, kpi_id, array_agg(number order by number) as numbers,
             array_agg(make_date(effective_from, case year_basis when 'CALENDAR' then 1 else 4 end, 1)
                       order by number) as days
      from kpi_definition where state = 'CONFIRMED' and series_break group by tenant_id, kpi_id) d
where d.tenant_id = s.tenant_id and d.kpi_id = s.kpi_id;
alter table kpi_definition force row level security;
alter table shared_kpi force row level security;
