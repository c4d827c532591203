-- Areas of map layers, for features that build on them.
create view published.layer_areas as
  select feature.layer_file_id, feature.feature_number, feature.properties, feature.shape
  from mapLayers.layer_features feature join mapLayers.layer_files file on file.layer_file_id = feature.layer_file_id
  where feature.shape_kind = 'area' and file.kept_at is not null;
comment on view published.layer_areas is 'Areas of every file that a layer was kept of, with their attributes';

create view published.map_layers as
  select layer.map_layer_id, layer.name, layer.layer_sharing, layer.layer_file_id from mapLayers.map_layers layer
  where not exists (select from published.withdrawn_records gone where gone.record_id = layer.map_layer_id);
comment on view published.map_layers is 'Layers on the map, each with the file that is drawn now';
