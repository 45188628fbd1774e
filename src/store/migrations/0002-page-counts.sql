-- How often a page was read on a day, by visitors who agreed to be counted. Nothing of the visitor.
create table store.page_count (
  path text collate "C" not null,
  day date not null,
  count bigint not null,
  primary key (path, day)
);
grant select, insert, update (count) on store.page_count to redress_app, redress_jobs, redress_public;
