<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" simplifyDrawingHints="1" styleCategories="Symbology|Labeling|Rendering" labelsEnabled="0" minScale="100000000" simplifyMaxScale="1" symbologyReferenceScale="-1" version="3.22.16-Białowieża" maxScale="0" simplifyAlgorithm="0" simplifyDrawingTol="1" simplifyLocal="1">
  <renderer-v2 enableorderby="0" referencescale="-1" type="pointCluster" tolerance="4" forceraster="0" toleranceUnit="MM" toleranceUnitScale="3x:0,0,0,0,0,0" symbollevels="0">
    <renderer-v2 enableorderby="0" referencescale="-1" type="RuleRenderer" forceraster="0" symbollevels="0">
      <rules key="{9471381d-4e55-41f6-b4f9-e536485f220b}">
        <rule symbol="0" label="Container stack" filter="subject = 'container_stack'" key="{110d62bf-6af5-4bdc-b21d-aa0fc403d0b7}"/>
        <rule symbol="1" label="Train" filter="subject = 'train'" key="{49f210d0-a157-4680-987a-9e3af786a10f}"/>
        <rule symbol="2" label="Railcars" filter="subject = 'railcars'" key="{73f81ac1-00ce-4643-a524-cb9db4231271}"/>
        <rule symbol="3" label="Vessel" filter="subject = 'vessel'" key="{003d0879-2577-4417-97e6-98ea5c8661d6}"/>
        <rule symbol="4" label="Lorries" filter="subject = 'lorries'" key="{cd90399a-3d90-4252-ac4a-d9bebf0bf185}"/>
        <rule symbol="5" label="Earthwork" filter="subject = 'earthwork'" key="{31dc04bd-2e07-42ae-8a06-48015a02e1ba}"/>
        <rule symbol="6" label="Building" filter="subject = 'building'" key="{b1a78b0d-1671-4d62-8375-40c90d1d256f}"/>
        <rule symbol="7" label="Other sighting" filter="subject = 'other'" key="{1d679a01-0dfb-4d36-82f7-513b1a132a42}"/>
      </rules>
      <symbols>
        <symbol alpha="1" type="marker" clip_to_extent="1" force_rhr="0" name="0">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="square" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="255,255,255,230" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="1.1" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="square" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="95,91,85,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.15" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="square" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="213,94,0,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.5" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="255,0,0,255" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="cross2" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="27,27,27,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.4" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="4" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
        <symbol alpha="1" type="marker" clip_to_extent="1" force_rhr="0" name="1">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" pass="0" enabled="1" class="EllipseMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="miter" k="joinstyle"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="255,255,255,230" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="1.1" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="2" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="3" k="symbol_height"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_height_map_unit_scale"/>
            <prop v="MM" k="symbol_height_unit"/>
            <prop v="rectangle" k="symbol_name"/>
            <prop v="4" k="symbol_width"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_width_map_unit_scale"/>
            <prop v="MM" k="symbol_width_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="EllipseMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="miter" k="joinstyle"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="95,91,85,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.15" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="2" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="3" k="symbol_height"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_height_map_unit_scale"/>
            <prop v="MM" k="symbol_height_unit"/>
            <prop v="rectangle" k="symbol_name"/>
            <prop v="4" k="symbol_width"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_width_map_unit_scale"/>
            <prop v="MM" k="symbol_width_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="EllipseMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="miter" k="joinstyle"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="213,94,0,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.5" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="2" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="3" k="symbol_height"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_height_map_unit_scale"/>
            <prop v="MM" k="symbol_height_unit"/>
            <prop v="rectangle" k="symbol_name"/>
            <prop v="4" k="symbol_width"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_width_map_unit_scale"/>
            <prop v="MM" k="symbol_width_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="255,0,0,255" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="cross2" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="27,27,27,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.4" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="4" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
        <symbol alpha="1" type="marker" clip_to_extent="1" force_rhr="0" name="2">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" pass="0" enabled="1" class="EllipseMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="miter" k="joinstyle"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="255,255,255,230" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="1.1" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="2" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="3" k="symbol_height"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_height_map_unit_scale"/>
            <prop v="MM" k="symbol_height_unit"/>
            <prop v="rectangle" k="symbol_name"/>
            <prop v="4" k="symbol_width"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_width_map_unit_scale"/>
            <prop v="MM" k="symbol_width_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="EllipseMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="miter" k="joinstyle"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="95,91,85,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.15" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="2" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="3" k="symbol_height"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_height_map_unit_scale"/>
            <prop v="MM" k="symbol_height_unit"/>
            <prop v="rectangle" k="symbol_name"/>
            <prop v="4" k="symbol_width"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_width_map_unit_scale"/>
            <prop v="MM" k="symbol_width_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="EllipseMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="miter" k="joinstyle"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="213,94,0,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.5" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="2" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="3" k="symbol_height"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_height_map_unit_scale"/>
            <prop v="MM" k="symbol_height_unit"/>
            <prop v="rectangle" k="symbol_name"/>
            <prop v="4" k="symbol_width"/>
            <prop v="3x:0,0,0,0,0,0" k="symbol_width_map_unit_scale"/>
            <prop v="MM" k="symbol_width_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="255,0,0,255" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="cross2" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="27,27,27,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.4" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="4" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
        <symbol alpha="1" type="marker" clip_to_extent="1" force_rhr="0" name="3">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="pentagon" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="255,255,255,230" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="1.1" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="pentagon" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="95,91,85,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.15" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="pentagon" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="213,94,0,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.5" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="255,0,0,255" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="cross2" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="27,27,27,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.4" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="4" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
        <symbol alpha="1" type="marker" clip_to_extent="1" force_rhr="0" name="4">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="triangle" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="255,255,255,230" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="1.1" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="triangle" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="95,91,85,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.15" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="triangle" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="213,94,0,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.5" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="255,0,0,255" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="cross2" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="27,27,27,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.4" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="4" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
        <symbol alpha="1" type="marker" clip_to_extent="1" force_rhr="0" name="5">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="semi_circle" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="255,255,255,230" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="1.1" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="semi_circle" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="95,91,85,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.15" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="semi_circle" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="213,94,0,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.5" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="255,0,0,255" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="cross2" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="27,27,27,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.4" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="4" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
        <symbol alpha="1" type="marker" clip_to_extent="1" force_rhr="0" name="6">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="hexagon" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="255,255,255,230" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="1.1" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="hexagon" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="95,91,85,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.15" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="hexagon" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="213,94,0,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.5" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="255,0,0,255" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="cross2" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="27,27,27,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.4" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="4" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
        <symbol alpha="1" type="marker" clip_to_extent="1" force_rhr="0" name="7">
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="diamond" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="255,255,255,230" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="1.1" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="diamond" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="95,91,85,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.15" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="0,0,0,0" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="diamond" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="213,94,0,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.5" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="3" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
          <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
            <prop v="0" k="angle"/>
            <prop v="square" k="cap_style"/>
            <prop v="255,0,0,255" k="color"/>
            <prop v="1" k="horizontal_anchor_point"/>
            <prop v="bevel" k="joinstyle"/>
            <prop v="cross2" k="name"/>
            <prop v="0,0" k="offset"/>
            <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
            <prop v="MM" k="offset_unit"/>
            <prop v="27,27,27,255" k="outline_color"/>
            <prop v="solid" k="outline_style"/>
            <prop v="0.4" k="outline_width"/>
            <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
            <prop v="MM" k="outline_width_unit"/>
            <prop v="diameter" k="scale_method"/>
            <prop v="4" k="size"/>
            <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
            <prop v="MM" k="size_unit"/>
            <prop v="1" k="vertical_anchor_point"/>
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
    <symbol alpha="1" type="marker" clip_to_extent="1" force_rhr="0" name="centerSymbol">
      <data_defined_properties>
        <Option type="Map">
          <Option type="QString" value="" name="name"/>
          <Option name="properties"/>
          <Option type="QString" value="collection" name="type"/>
        </Option>
      </data_defined_properties>
      <layer locked="0" pass="0" enabled="1" class="SimpleMarker">
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
        <prop v="0" k="angle"/>
        <prop v="square" k="cap_style"/>
        <prop v="255,255,255,255" k="color"/>
        <prop v="1" k="horizontal_anchor_point"/>
        <prop v="bevel" k="joinstyle"/>
        <prop v="circle" k="name"/>
        <prop v="0,0" k="offset"/>
        <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
        <prop v="MM" k="offset_unit"/>
        <prop v="213,94,0,255" k="outline_color"/>
        <prop v="solid" k="outline_style"/>
        <prop v="0.5" k="outline_width"/>
        <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
        <prop v="MM" k="outline_width_unit"/>
        <prop v="diameter" k="scale_method"/>
        <prop v="5.2" k="size"/>
        <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
        <prop v="MM" k="size_unit"/>
        <prop v="1" k="vertical_anchor_point"/>
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" value="" name="name"/>
            <Option name="properties"/>
            <Option type="QString" value="collection" name="type"/>
          </Option>
        </data_defined_properties>
      </layer>
      <layer locked="0" pass="0" enabled="1" class="FontMarker">
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
        <prop v="0" k="angle"/>
        <prop v="0" k="chr"/>
        <prop v="27,27,27,255" k="color"/>
        <prop v="Noto Sans" k="font"/>
        <prop v="" k="font_style"/>
        <prop v="1" k="horizontal_anchor_point"/>
        <prop v="miter" k="joinstyle"/>
        <prop v="0,0" k="offset"/>
        <prop v="3x:0,0,0,0,0,0" k="offset_map_unit_scale"/>
        <prop v="MM" k="offset_unit"/>
        <prop v="255,255,255,255" k="outline_color"/>
        <prop v="0" k="outline_width"/>
        <prop v="3x:0,0,0,0,0,0" k="outline_width_map_unit_scale"/>
        <prop v="MM" k="outline_width_unit"/>
        <prop v="2.6" k="size"/>
        <prop v="3x:0,0,0,0,0,0" k="size_map_unit_scale"/>
        <prop v="MM" k="size_unit"/>
        <prop v="1" k="vertical_anchor_point"/>
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
