-- When each version came onto the register, and when something was taken down, to the instant: whoever follows the register
-- tells two changes of one day apart by it. Of what was there before, only the day is known.
alter table register.decision disable trigger a_version_is_never_changed;
alter table register.decision add column published_at timestamptz;
update register.decision set published_at = published_on at time zone 'Europe/London';
alter table register.decision alter column published_at set not null, alter column published_at set default clock_timestamp();
alter table register.decision enable trigger a_version_is_never_changed;

alter table register.removal disable trigger the_list_is_only_added_to;
alter table register.removal add column removed_at timestamptz;
update register.removal set removed_at = removed_on at time zone 'Europe/London';
alter table register.removal alter column removed_at set not null, alter column removed_at set default clock_timestamp();
alter table register.removal enable trigger the_list_is_only_added_to;
