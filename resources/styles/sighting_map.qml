<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyMaxScale="1" styleCategories="Symbology|Labeling|Rendering" symbologyReferenceScale="-1" version="3.22.16-Białowieża" maxScale="0" hasScaleBasedVisibilityFlag="0" simplifyAlgorithm="0" simplifyDrawingTol="1" minScale="100000000" simplifyLocal="1" labelsEnabled="0" simplifyDrawingHints="1">
  <renderer-v2 type="pointCluster" symbollevels="0" referencescale="-1" tolerance="4" forceraster="0" enableorderby="0" toleranceUnit="MM" toleranceUnitScale="3x:0,0,0,0,0,0">
    <renderer-v2 type="RuleRenderer" symbollevels="0" referencescale="-1" forceraster="0" enableorderby="0">
      <rules key="{c3cbb74f-6ced-4a19-8b27-410b1709047a}">
        <rule filter="subject = 'container_stack'" symbol="0" label="Container stack" key="{1bd33f9a-b615-45ec-8953-8a0eb1e9e62d}"/>
        <rule filter="subject = 'train'" symbol="1" label="Train" key="{237c2302-6fe9-4a75-be90-30aca526bd5f}"/>
        <rule filter="subject = 'railcars'" symbol="2" label="Railcars" key="{72eab8a5-0a71-44df-8196-77492ab8914c}"/>
        <rule filter="subject = 'vessel'" symbol="3" label="Vessel" key="{f057670d-b163-4606-b4dc-f34d09a87112}"/>
        <rule filter="subject = 'lorries'" symbol="4" label="Lorries" key="{ed50c352-ff04-4508-bdbe-bf84d41acf54}"/>
        <rule filter="subject = 'earthwork'" symbol="5" label="Earthwork" key="{9c034a1d-4c6f-429e-be61-6c601bd8380d}"/>
        <rule filter="subject = 'building'" symbol="6" label="Building" key="{db52e54d-1171-42e1-bd6e-c0016b04b541}"/>
        <rule filter="subject = 'other'" symbol="7" label="Other sighting" key="{730458a1-147f-4ec9-995e-96551d91b64e}"/>
      </rules>
      <symbols>
        <symbol type="marker" clip_to_extent="1" force_rhr="0" alpha="1" name="0">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="square" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="255,255,255,230" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="1.1" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="square"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="255,255,255,230"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="1.1"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="square" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="95,91,85,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.15" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="square"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="95,91,85,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.15"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="to_real(high) > to_real(best)" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="square" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="213,94,0,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.5" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="square"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="213,94,0,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.5"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="fillColor">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="CASE status WHEN 'reviewed' THEN '213,94,0,255' WHEN 'disputed' THEN '213,94,0,110' WHEN 'withdrawn' THEN '255,255,255,120' ELSE '255,255,255,210' END" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="255,0,0,255" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="cross2" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="27,27,27,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.4" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="4" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="255,0,0,255"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="cross2"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="27,27,27,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.4"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="4"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="status = 'withdrawn'" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
        </symbol>
        <symbol type="marker" clip_to_extent="1" force_rhr="0" alpha="1" name="1">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" enabled="1" pass="0" class="EllipseMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="miter" name="joinstyle"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="255,255,255,230" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="1.1" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="2" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="3" name="symbol_height"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_height_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_height_unit"/>
              <Option type="QString" value="rectangle" name="symbol_name"/>
              <Option type="QString" value="4" name="symbol_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_width_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="miter"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="255,255,255,230"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="1.1"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="size" v="2"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="symbol_height" v="3"/>
            <prop k="symbol_height_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_height_unit" v="MM"/>
            <prop k="symbol_name" v="rectangle"/>
            <prop k="symbol_width" v="4"/>
            <prop k="symbol_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_width_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="height">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="0.6 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="width">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.7 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="EllipseMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="miter" name="joinstyle"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="95,91,85,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.15" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="2" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="3" name="symbol_height"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_height_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_height_unit"/>
              <Option type="QString" value="rectangle" name="symbol_name"/>
              <Option type="QString" value="4" name="symbol_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_width_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="miter"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="95,91,85,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.15"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="size" v="2"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="symbol_height" v="3"/>
            <prop k="symbol_height_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_height_unit" v="MM"/>
            <prop k="symbol_name" v="rectangle"/>
            <prop k="symbol_width" v="4"/>
            <prop k="symbol_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_width_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="to_real(high) > to_real(best)" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="height">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="0.6 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="width">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.7 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="EllipseMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="miter" name="joinstyle"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="213,94,0,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.5" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="2" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="3" name="symbol_height"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_height_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_height_unit"/>
              <Option type="QString" value="rectangle" name="symbol_name"/>
              <Option type="QString" value="4" name="symbol_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_width_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="miter"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="213,94,0,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.5"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="size" v="2"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="symbol_height" v="3"/>
            <prop k="symbol_height_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_height_unit" v="MM"/>
            <prop k="symbol_name" v="rectangle"/>
            <prop k="symbol_width" v="4"/>
            <prop k="symbol_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_width_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="fillColor">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="CASE status WHEN 'reviewed' THEN '213,94,0,255' WHEN 'disputed' THEN '213,94,0,110' WHEN 'withdrawn' THEN '255,255,255,120' ELSE '255,255,255,210' END" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="height">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="0.6 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="width">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.7 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="255,0,0,255" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="cross2" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="27,27,27,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.4" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="4" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="255,0,0,255"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="cross2"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="27,27,27,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.4"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="4"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="status = 'withdrawn'" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
        </symbol>
        <symbol type="marker" clip_to_extent="1" force_rhr="0" alpha="1" name="2">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" enabled="1" pass="0" class="EllipseMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="miter" name="joinstyle"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="255,255,255,230" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="1.1" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="2" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="3" name="symbol_height"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_height_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_height_unit"/>
              <Option type="QString" value="rectangle" name="symbol_name"/>
              <Option type="QString" value="4" name="symbol_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_width_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="miter"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="255,255,255,230"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="1.1"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="size" v="2"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="symbol_height" v="3"/>
            <prop k="symbol_height_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_height_unit" v="MM"/>
            <prop k="symbol_name" v="rectangle"/>
            <prop k="symbol_width" v="4"/>
            <prop k="symbol_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_width_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="height">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="0.6 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="width">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.7 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="EllipseMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="miter" name="joinstyle"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="95,91,85,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.15" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="2" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="3" name="symbol_height"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_height_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_height_unit"/>
              <Option type="QString" value="rectangle" name="symbol_name"/>
              <Option type="QString" value="4" name="symbol_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_width_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="miter"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="95,91,85,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.15"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="size" v="2"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="symbol_height" v="3"/>
            <prop k="symbol_height_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_height_unit" v="MM"/>
            <prop k="symbol_name" v="rectangle"/>
            <prop k="symbol_width" v="4"/>
            <prop k="symbol_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_width_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="to_real(high) > to_real(best)" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="height">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="0.6 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="width">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.7 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="EllipseMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="miter" name="joinstyle"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="213,94,0,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.5" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="2" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="3" name="symbol_height"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_height_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_height_unit"/>
              <Option type="QString" value="rectangle" name="symbol_name"/>
              <Option type="QString" value="4" name="symbol_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="symbol_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="symbol_width_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="miter"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="213,94,0,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.5"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="size" v="2"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="symbol_height" v="3"/>
            <prop k="symbol_height_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_height_unit" v="MM"/>
            <prop k="symbol_name" v="rectangle"/>
            <prop k="symbol_width" v="4"/>
            <prop k="symbol_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="symbol_width_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="fillColor">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="CASE status WHEN 'reviewed' THEN '213,94,0,255' WHEN 'disputed' THEN '213,94,0,110' WHEN 'withdrawn' THEN '255,255,255,120' ELSE '255,255,255,210' END" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="height">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="0.6 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="width">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.7 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="255,0,0,255" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="cross2" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="27,27,27,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.4" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="4" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="255,0,0,255"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="cross2"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="27,27,27,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.4"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="4"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="status = 'withdrawn'" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
        </symbol>
        <symbol type="marker" clip_to_extent="1" force_rhr="0" alpha="1" name="3">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="pentagon" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="255,255,255,230" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="1.1" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="pentagon"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="255,255,255,230"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="1.1"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="pentagon" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="95,91,85,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.15" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="pentagon"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="95,91,85,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.15"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="to_real(high) > to_real(best)" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="pentagon" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="213,94,0,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.5" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="pentagon"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="213,94,0,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.5"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="fillColor">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="CASE status WHEN 'reviewed' THEN '213,94,0,255' WHEN 'disputed' THEN '213,94,0,110' WHEN 'withdrawn' THEN '255,255,255,120' ELSE '255,255,255,210' END" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="255,0,0,255" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="cross2" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="27,27,27,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.4" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="4" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="255,0,0,255"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="cross2"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="27,27,27,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.4"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="4"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="status = 'withdrawn'" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
        </symbol>
        <symbol type="marker" clip_to_extent="1" force_rhr="0" alpha="1" name="4">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="triangle" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="255,255,255,230" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="1.1" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="triangle"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="255,255,255,230"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="1.1"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="triangle" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="95,91,85,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.15" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="triangle"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="95,91,85,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.15"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="to_real(high) > to_real(best)" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="triangle" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="213,94,0,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.5" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="triangle"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="213,94,0,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.5"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="fillColor">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="CASE status WHEN 'reviewed' THEN '213,94,0,255' WHEN 'disputed' THEN '213,94,0,110' WHEN 'withdrawn' THEN '255,255,255,120' ELSE '255,255,255,210' END" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="255,0,0,255" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="cross2" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="27,27,27,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.4" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="4" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="255,0,0,255"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="cross2"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="27,27,27,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.4"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="4"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="status = 'withdrawn'" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
        </symbol>
        <symbol type="marker" clip_to_extent="1" force_rhr="0" alpha="1" name="5">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="semi_circle" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="255,255,255,230" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="1.1" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="semi_circle"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="255,255,255,230"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="1.1"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.3 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="semi_circle" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="95,91,85,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.15" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="semi_circle"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="95,91,85,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.15"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="to_real(high) > to_real(best)" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.3 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="semi_circle" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="213,94,0,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.5" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="semi_circle"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="213,94,0,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.5"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="fillColor">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="CASE status WHEN 'reviewed' THEN '213,94,0,255' WHEN 'disputed' THEN '213,94,0,110' WHEN 'withdrawn' THEN '255,255,255,120' ELSE '255,255,255,210' END" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.3 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="255,0,0,255" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="cross2" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="27,27,27,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.4" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="4" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="255,0,0,255"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="cross2"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="27,27,27,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.4"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="4"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="status = 'withdrawn'" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
        </symbol>
        <symbol type="marker" clip_to_extent="1" force_rhr="0" alpha="1" name="6">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="hexagon" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="255,255,255,230" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="1.1" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="hexagon"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="255,255,255,230"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="1.1"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="hexagon" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="95,91,85,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.15" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="hexagon"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="95,91,85,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.15"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="to_real(high) > to_real(best)" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="hexagon" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="213,94,0,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.5" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="hexagon"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="213,94,0,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.5"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="fillColor">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="CASE status WHEN 'reviewed' THEN '213,94,0,255' WHEN 'disputed' THEN '213,94,0,110' WHEN 'withdrawn' THEN '255,255,255,120' ELSE '255,255,255,210' END" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.0 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="255,0,0,255" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="cross2" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="27,27,27,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.4" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="4" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="255,0,0,255"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="cross2"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="27,27,27,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.4"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="4"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="status = 'withdrawn'" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
        </symbol>
        <symbol type="marker" clip_to_extent="1" force_rhr="0" alpha="1" name="7">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="diamond" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="255,255,255,230" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="1.1" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="diamond"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="255,255,255,230"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="1.1"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.1 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="diamond" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="95,91,85,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.15" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="diamond"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="95,91,85,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.15"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="to_real(high) > to_real(best)" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.1 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;high&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="0,0,0,0" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="diamond" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="213,94,0,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.5" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="3" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="0,0,0,0"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="diamond"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="213,94,0,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.5"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="3"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="fillColor">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="CASE status WHEN 'reviewed' THEN '213,94,0,255' WHEN 'disputed' THEN '213,94,0,110' WHEN 'withdrawn' THEN '255,255,255,120' ELSE '255,255,255,210' END" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                  <Option type="Map" name="size">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="1.1 * (2.6 + 0.9 * log10(1 + max(coalesce(to_real(&quot;best&quot;), 0), 0)))" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
          <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
            <Option type="Map">
              <Option type="QString" value="0" name="angle"/>
              <Option type="QString" value="square" name="cap_style"/>
              <Option type="QString" value="255,0,0,255" name="color"/>
              <Option type="QString" value="1" name="horizontal_anchor_point"/>
              <Option type="QString" value="bevel" name="joinstyle"/>
              <Option type="QString" value="cross2" name="name"/>
              <Option type="QString" value="0,0" name="offset"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
              <Option type="QString" value="MM" name="offset_unit"/>
              <Option type="QString" value="27,27,27,255" name="outline_color"/>
              <Option type="QString" value="solid" name="outline_style"/>
              <Option type="QString" value="0.4" name="outline_width"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
              <Option type="QString" value="MM" name="outline_width_unit"/>
              <Option type="QString" value="diameter" name="scale_method"/>
              <Option type="QString" value="4" name="size"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
              <Option type="QString" value="MM" name="size_unit"/>
              <Option type="QString" value="1" name="vertical_anchor_point"/>
            </Option>
            <prop k="angle" v="0"/>
            <prop k="cap_style" v="square"/>
            <prop k="color" v="255,0,0,255"/>
            <prop k="horizontal_anchor_point" v="1"/>
            <prop k="joinstyle" v="bevel"/>
            <prop k="name" v="cross2"/>
            <prop k="offset" v="0,0"/>
            <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="offset_unit" v="MM"/>
            <prop k="outline_color" v="27,27,27,255"/>
            <prop k="outline_style" v="solid"/>
            <prop k="outline_width" v="0.4"/>
            <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="outline_width_unit" v="MM"/>
            <prop k="scale_method" v="diameter"/>
            <prop k="size" v="4"/>
            <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
            <prop k="size_unit" v="MM"/>
            <prop k="vertical_anchor_point" v="1"/>
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option type="Map" name="properties">
                  <Option type="Map" name="enabled">
                    <Option type="bool" value="true" name="active"/>
                    <Option type="QString" value="status = 'withdrawn'" name="expression"/>
                    <Option type="int" value="3" name="type"/>
                  </Option>
                </Option>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
          </layer>
        </symbol>
      </symbols>
    </renderer-v2>
    <symbol type="marker" clip_to_extent="1" force_rhr="0" alpha="1" name="centerSymbol">
      <data_defined_properties>
        <Option type="Map">
          <Option type="QString" value="" name="name"/>
          <Option name="properties"/>
          <Option type="QString" value="collection" name="type"/>
        </Option>
      </data_defined_properties>
      <layer locked="0" enabled="1" pass="0" class="SimpleMarker">
        <Option type="Map">
          <Option type="QString" value="0" name="angle"/>
          <Option type="QString" value="square" name="cap_style"/>
          <Option type="QString" value="255,255,255,255" name="color"/>
          <Option type="QString" value="1" name="horizontal_anchor_point"/>
          <Option type="QString" value="bevel" name="joinstyle"/>
          <Option type="QString" value="circle" name="name"/>
          <Option type="QString" value="0,0" name="offset"/>
          <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
          <Option type="QString" value="MM" name="offset_unit"/>
          <Option type="QString" value="213,94,0,255" name="outline_color"/>
          <Option type="QString" value="solid" name="outline_style"/>
          <Option type="QString" value="0.5" name="outline_width"/>
          <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
          <Option type="QString" value="MM" name="outline_width_unit"/>
          <Option type="QString" value="diameter" name="scale_method"/>
          <Option type="QString" value="5.2" name="size"/>
          <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
          <Option type="QString" value="MM" name="size_unit"/>
          <Option type="QString" value="1" name="vertical_anchor_point"/>
        </Option>
        <prop k="angle" v="0"/>
        <prop k="cap_style" v="square"/>
        <prop k="color" v="255,255,255,255"/>
        <prop k="horizontal_anchor_point" v="1"/>
        <prop k="joinstyle" v="bevel"/>
        <prop k="name" v="circle"/>
        <prop k="offset" v="0,0"/>
        <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
        <prop k="offset_unit" v="MM"/>
        <prop k="outline_color" v="213,94,0,255"/>
        <prop k="outline_style" v="solid"/>
        <prop k="outline_width" v="0.5"/>
        <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
        <prop k="outline_width_unit" v="MM"/>
        <prop k="scale_method" v="diameter"/>
        <prop k="size" v="5.2"/>
        <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
        <prop k="size_unit" v="MM"/>
        <prop k="vertical_anchor_point" v="1"/>
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" value="" name="name"/>
            <Option name="properties"/>
            <Option type="QString" value="collection" name="type"/>
          </Option>
        </data_defined_properties>
      </layer>
      <layer locked="0" enabled="1" pass="0" class="FontMarker">
        <Option type="Map">
          <Option type="QString" value="0" name="angle"/>
          <Option type="QString" value="0" name="chr"/>
          <Option type="QString" value="27,27,27,255" name="color"/>
          <Option type="QString" value="Noto Sans" name="font"/>
          <Option type="QString" value="" name="font_style"/>
          <Option type="QString" value="1" name="horizontal_anchor_point"/>
          <Option type="QString" value="miter" name="joinstyle"/>
          <Option type="QString" value="0,0" name="offset"/>
          <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
          <Option type="QString" value="MM" name="offset_unit"/>
          <Option type="QString" value="255,255,255,255" name="outline_color"/>
          <Option type="QString" value="0" name="outline_width"/>
          <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
          <Option type="QString" value="MM" name="outline_width_unit"/>
          <Option type="QString" value="2.6" name="size"/>
          <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
          <Option type="QString" value="MM" name="size_unit"/>
          <Option type="QString" value="1" name="vertical_anchor_point"/>
        </Option>
        <prop k="angle" v="0"/>
        <prop k="chr" v="0"/>
        <prop k="color" v="27,27,27,255"/>
        <prop k="font" v="Noto Sans"/>
        <prop k="font_style" v=""/>
        <prop k="horizontal_anchor_point" v="1"/>
        <prop k="joinstyle" v="miter"/>
        <prop k="offset" v="0,0"/>
        <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
        <prop k="offset_unit" v="MM"/>
        <prop k="outline_color" v="255,255,255,255"/>
        <prop k="outline_width" v="0"/>
        <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
        <prop k="outline_width_unit" v="MM"/>
        <prop k="size" v="2.6"/>
        <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
        <prop k="size_unit" v="MM"/>
        <prop k="vertical_anchor_point" v="1"/>
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" value="" name="name"/>
            <Option type="Map" name="properties">
              <Option type="Map" name="char">
                <Option type="bool" value="true" name="active"/>
                <Option type="QString" value="@cluster_size" name="expression"/>
                <Option type="int" value="3" name="type"/>
              </Option>
            </Option>
            <Option type="QString" value="collection" name="type"/>
          </Option>
        </data_defined_properties>
      </layer>
    </symbol>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <layerGeometryType>0</layerGeometryType>
</qgis>
