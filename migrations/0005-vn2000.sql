-- The plane grids of VN-2000: spatial_ref_sys of PostGIS lacks the zones 9205–9218 and shifts none of them. Codes and
-- central meridians as EPSG names them ("VN-2000 / TM-3 107-00"); the shift is that of Quyết định 05/2007/QĐ-BTNMT with
-- the rotation signs turned to position vector, as +towgs84 wants them. 5896–5899 are the zones of EPSG's older numbering.
insert into spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
select
  zone.srid, 'EPSG', zone.srid,
  format(
    'PROJCS["VN-2000 / TM-3 %1$s",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563],'
    'TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",%1$s],PARAMETER["scale_factor",0.9999],'
    'PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AXIS["Easting",EAST],'
    'AXIS["Northing",NORTH],AUTHORITY["EPSG","%2$s"]]',
    zone.meridian, zone.srid
  ),
  format(
    '+proj=tmerc +lat_0=0 +lon_0=%s +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 '
    '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs',
    zone.meridian
  )
from (values
  (5896, '102'), (9205, '103'), (9206, '104'), (9207, '104.5'), (9208, '104.75'), (5897, '105'), (9209, '105.5'),
  (9210, '105.75'), (9211, '106'), (9212, '106.25'), (9213, '106.5'), (9214, '107'), (9215, '107.25'), (9216, '107.5'),
  (5899, '107.75'), (5898, '108'), (9217, '108.25'), (9218, '108.5')
) as zone (srid, meridian)
on conflict (srid) do update set
  auth_name = excluded.auth_name, auth_srid = excluded.auth_srid, srtext = excluded.srtext, proj4text = excluded.proj4text;
