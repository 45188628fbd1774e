-- Compressing a text as PostgreSQL always can took half the time of publishing it. So it is compressed quickly where the server
-- knows how, and else not at all: that costs disk, some 18 kB for each decision in place of 8.
do $$
begin
  alter table register.decision alter column text set compression lz4, alter column statement set compression lz4;
exception when feature_not_supported then
  alter table register.decision alter column text set storage external, alter column statement set storage external;
end
$$;
