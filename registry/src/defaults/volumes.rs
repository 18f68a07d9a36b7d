//! Volumes of pods: file modes, empty directories, images.

use super::{Code, Family, Give, Rule, image, rule};
use keelson_api::catalogue::names::{
    config_map_volume_source, downward_api_volume_source, host_path_volume_source, image_volume_source,
    projected_volume_source, secret_volume_source, service_account_token_projection, volume,
};
use keelson_api::catalogue::types as t;
use keelson_api::tree::{Lookup, Object, Value};

/// 0644.
const MODE: Give = Give::Int(0o644);
/// Seconds.
const TOKEN_LIFE: Give = Give::Int(3600);

pub(super) const FAMILY: Family = Family {
    rules: RULES,
    code: &[
        Code { types: &[t::CORE_V1_VOLUME], run: empty_dir },
        Code { types: &[t::CORE_V1_IMAGE_VOLUME_SOURCE], run: pull_policy },
    ],
    rounded: &[],
};

const RULES: &[Rule] = &[
    rule(&[t::CORE_V1_SECRET_VOLUME_SOURCE], &[secret_volume_source::DEFAULT_MODE], MODE),
    rule(&[t::CORE_V1_CONFIG_MAP_VOLUME_SOURCE], &[config_map_volume_source::DEFAULT_MODE], MODE),
    rule(&[t::CORE_V1_DOWNWARD_API_VOLUME_SOURCE], &[downward_api_volume_source::DEFAULT_MODE], MODE),
    rule(&[t::CORE_V1_PROJECTED_VOLUME_SOURCE], &[projected_volume_source::DEFAULT_MODE], MODE),
    rule(
        &[t::CORE_V1_SERVICE_ACCOUNT_TOKEN_PROJECTION],
        &[service_account_token_projection::EXPIRATION_SECONDS],
        TOKEN_LIFE,
    ),
    rule(&[t::CORE_V1_HOST_PATH_VOLUME_SOURCE], &[host_path_volume_source::TYPE], Give::Text("")),
];

/// A volume without a source is an empty directory.
fn empty_dir(object: &mut Object) {
    if object.keys().all(|key| volume::NAME.is(key)) {
        object.insert(volume::EMPTY_DIR, Value::object());
    }
}

fn pull_policy(object: &mut Object) {
    if !object.contains(image_volume_source::PULL_POLICY) {
        let policy = image::pull_policy(object.text(image_volume_source::REFERENCE));
        object.insert(image_volume_source::PULL_POLICY, policy);
    }
}
