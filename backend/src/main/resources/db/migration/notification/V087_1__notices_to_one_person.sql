-- What is told to one person alone: the answer to their question, a match of a search they keep.
alter table notice
    add column addressee text;
