-- Entries are asked for by what they have in common with a KPI.
create index published_practice_by_measure on published_practice using gin (measures);
create index published_practice_by_industry on published_practice using gin (industries);
create index published_practice_by_enterprise on published_practice using gin (enterprises);
