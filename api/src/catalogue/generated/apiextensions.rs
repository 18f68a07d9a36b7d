//! The types of apiextensions.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_CONVERSION_REQUEST: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DESIRED_API_VERSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OBJECTS, 3, RawExtension, List, Never).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_CONVERSION_RESPONSE: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONVERTED_OBJECTS, 2, RawExtension, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::RESULT, 3, Message, One, Never).to(t::META_V1_STATUS).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_CONVERSION_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    p(n::REQUEST, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1_CONVERSION_REQUEST),
    p(n::RESPONSE, 2, Message, One, Empty).to(t::APIEXTENSIONS_V1_CONVERSION_RESPONSE),
];

pub(super) static V1_CONVERSION_REVIEW_PROTO: &[Field] = &[
    p(n::REQUEST, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1_CONVERSION_REQUEST),
    p(n::RESPONSE, 2, Message, One, Empty).to(t::APIEXTENSIONS_V1_CONVERSION_RESPONSE),
];

pub(super) static V1_CUSTOM_RESOURCE_COLUMN_DEFINITION: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::TYPE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FORMAT, 3, String, One, Empty),
    v(n::DESCRIPTION, 4, String, One, Empty),
    v(n::PRIORITY, 5, Int32, One, Empty),
    v(n::JSON_PATH, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CUSTOM_RESOURCE_CONVERSION: &[Field] = &[
    v(n::STRATEGY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::WEBHOOK, 2, Message, One, Empty).to(t::APIEXTENSIONS_V1_WEBHOOK_CONVERSION),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
    v(n::OBSERVED_GENERATION, 6, Int64, One, Empty),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION).with(&x::REQUIRED),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION).with(&x::REQUIRED),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION_NAMES: &[Field] = &[
    v(n::PLURAL, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SINGULAR, 2, String, One, Empty),
    v(n::SHORT_NAMES, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::KIND, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LIST_KIND, 5, String, One, Empty),
    v(n::CATEGORIES, 6, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION_SPEC: &[Field] = &[
    v(n::GROUP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAMES, 3, Message, One, Never).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_NAMES).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::SCOPE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERSIONS, 7, Message, List, Never).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_VERSION).with(&x::REQUIRED_ATOMIC),
    p(n::CONVERSION, 9, Message, One, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_CONVERSION),
    v(n::PRESERVE_UNKNOWN_FIELDS, 10, Bool, One, Empty),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Never).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_CONDITION).with(&x::MAP_TYPE),
    v(n::ACCEPTED_NAMES, 2, Message, One, Never).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_NAMES).with(&x::DEFAULT_OBJECT),
    v(n::STORED_VERSIONS, 3, String, List, Never).with(&x::ATOMIC),
    v(n::OBSERVED_GENERATION, 4, Int64, One, Empty),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION_VERSION: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SERVED, 2, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::STORAGE, 3, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::DEPRECATED, 7, Bool, One, Empty),
    p(n::DEPRECATION_WARNING, 8, String, One, Empty),
    p(n::SCHEMA, 4, Message, One, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_VALIDATION),
    p(n::SUBRESOURCES, 5, Message, One, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_SUBRESOURCES),
    v(n::ADDITIONAL_PRINTER_COLUMNS, 6, Message, List, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_COLUMN_DEFINITION).with(&x::ATOMIC),
    v(n::SELECTABLE_FIELDS, 9, Message, List, Empty).to(t::APIEXTENSIONS_V1_SELECTABLE_FIELD).with(&x::ATOMIC),
];

pub(super) static V1_CUSTOM_RESOURCE_DEFINITION_VERSION_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SERVED, 2, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::STORAGE, 3, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    p(n::SCHEMA, 4, Message, One, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_VALIDATION),
    p(n::SUBRESOURCES, 5, Message, One, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_SUBRESOURCES),
    v(n::ADDITIONAL_PRINTER_COLUMNS, 6, Message, List, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_COLUMN_DEFINITION).with(&x::ATOMIC),
    v(n::DEPRECATED, 7, Bool, One, Empty),
    p(n::DEPRECATION_WARNING, 8, String, One, Empty),
    v(n::SELECTABLE_FIELDS, 9, Message, List, Empty).to(t::APIEXTENSIONS_V1_SELECTABLE_FIELD).with(&x::ATOMIC),
];

pub(super) static V1_CUSTOM_RESOURCE_SUBRESOURCE_SCALE: &[Field] = &[
    v(n::SPEC_REPLICAS_PATH, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS_REPLICAS_PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::LABEL_SELECTOR_PATH, 3, String, One, Empty),
];

pub(super) static V1_CUSTOM_RESOURCE_SUBRESOURCE_STATUS: &[Field] = &[
];

pub(super) static V1_CUSTOM_RESOURCE_SUBRESOURCES: &[Field] = &[
    p(n::STATUS, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_SUBRESOURCE_STATUS),
    p(n::SCALE, 2, Message, One, Empty).to(t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_SUBRESOURCE_SCALE),
];

pub(super) static V1_CUSTOM_RESOURCE_VALIDATION: &[Field] = &[
    p(n::OPEN_API_V3_SCHEMA, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS),
];

pub(super) static V1_EXTERNAL_DOCUMENTATION: &[Field] = &[
    v(n::DESCRIPTION, 1, String, One, Empty),
    v(n::URL, 2, String, One, Empty),
];

pub(super) static V1_JSON_SCHEMA_PROPS: &[Field] = &[
    v(n::ID, 1, String, One, Empty),
    v(n::DOLLAR_SCHEMA, 2, String, One, Empty),
    p(n::DOLLAR_REF, 3, String, One, Empty),
    v(n::DESCRIPTION, 4, String, One, Empty),
    v(n::TYPE, 5, String, One, Empty),
    v(n::FORMAT, 6, String, One, Empty),
    v(n::TITLE, 7, String, One, Empty),
    p(n::DEFAULT, 8, Json, One, Empty),
    p(n::MAXIMUM, 9, Double, One, Empty),
    v(n::EXCLUSIVE_MAXIMUM, 10, Bool, One, Empty),
    p(n::MINIMUM, 11, Double, One, Empty),
    v(n::EXCLUSIVE_MINIMUM, 12, Bool, One, Empty),
    p(n::MAX_LENGTH, 13, Int64, One, Empty),
    p(n::MIN_LENGTH, 14, Int64, One, Empty),
    v(n::PATTERN, 15, String, One, Empty),
    p(n::MAX_ITEMS, 16, Int64, One, Empty),
    p(n::MIN_ITEMS, 17, Int64, One, Empty),
    v(n::UNIQUE_ITEMS, 18, Bool, One, Empty),
    p(n::MULTIPLE_OF, 19, Double, One, Empty),
    v(n::ENUM, 20, Json, List, Empty).with(&x::ATOMIC),
    p(n::MAX_PROPERTIES, 21, Int64, One, Empty),
    p(n::MIN_PROPERTIES, 22, Int64, One, Empty),
    v(n::REQUIRED, 23, String, List, Empty).with(&x::ATOMIC),
    p(n::ITEMS, 24, SchemaOrArray, One, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS).with(&x::BARE),
    v(n::ALL_OF, 25, Message, List, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS).with(&x::ATOMIC),
    v(n::ONE_OF, 26, Message, List, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS).with(&x::ATOMIC),
    v(n::ANY_OF, 27, Message, List, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS).with(&x::ATOMIC),
    p(n::NOT, 28, Message, One, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS).with(&x::BARE),
    v(n::PROPERTIES, 29, Message, Map, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS),
    p(n::ADDITIONAL_PROPERTIES, 30, SchemaOrBool, One, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS).with(&x::BARE),
    v(n::PATTERN_PROPERTIES, 31, Message, Map, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS),
    v(n::DEPENDENCIES, 32, SchemaOrStringArray, Map, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS),
    p(n::ADDITIONAL_ITEMS, 33, SchemaOrBool, One, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS).with(&x::BARE),
    v(n::DEFINITIONS, 34, Message, Map, Empty).to(t::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS),
    p(n::EXTERNAL_DOCS, 35, Message, One, Empty).to(t::APIEXTENSIONS_V1_EXTERNAL_DOCUMENTATION).with(&x::BARE),
    p(n::EXAMPLE, 36, Json, One, Empty).with(&x::BARE),
    v(n::NULLABLE, 37, Bool, One, Empty),
    p(n::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS, 38, Bool, One, Empty),
    v(n::X_KUBERNETES_EMBEDDED_RESOURCE, 39, Bool, One, Empty),
    v(n::X_KUBERNETES_INT_OR_STRING, 40, Bool, One, Empty),
    v(n::X_KUBERNETES_LIST_MAP_KEYS, 41, String, List, Empty).with(&x::ATOMIC),
    p(n::X_KUBERNETES_LIST_TYPE, 42, String, One, Empty),
    p(n::X_KUBERNETES_MAP_TYPE, 43, String, One, Empty),
    v(n::X_KUBERNETES_VALIDATIONS, 44, Message, List, Empty).to(t::APIEXTENSIONS_V1_VALIDATION_RULE).with(&x::MAP_RULE_MERGE_BY_RULE),
];

pub(super) static V1_SELECTABLE_FIELD: &[Field] = &[
    v(n::JSON_PATH, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_SERVICE_REFERENCE: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::PATH, 3, String, One, Empty),
    p(n::PORT, 4, Int32, One, Empty),
];

pub(super) static V1_VALIDATION_RULE: &[Field] = &[
    v(n::RULE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MESSAGE, 2, String, One, Empty),
    v(n::MESSAGE_EXPRESSION, 3, String, One, Empty),
    p(n::REASON, 4, String, One, Empty).with(&x::ENUM_FIELD_VALUE_DUPLICATE),
    v(n::FIELD_PATH, 5, String, One, Empty),
    p(n::OPTIONAL_OLD_SELF, 6, Bool, One, Empty),
];

pub(super) static V1_WEBHOOK_CLIENT_CONFIG: &[Field] = &[
    p(n::URL, 3, String, One, Empty),
    p(n::SERVICE, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1_SERVICE_REFERENCE),
    v(n::CA_BUNDLE, 2, Bytes, One, Empty),
];

pub(super) static V1_WEBHOOK_CLIENT_CONFIG_PROTO: &[Field] = &[
    p(n::SERVICE, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1_SERVICE_REFERENCE),
    v(n::CA_BUNDLE, 2, Bytes, One, Empty),
    p(n::URL, 3, String, One, Empty),
];

pub(super) static V1_WEBHOOK_CONVERSION: &[Field] = &[
    p(n::CLIENT_CONFIG, 2, Message, One, Empty).to(t::APIEXTENSIONS_V1_WEBHOOK_CLIENT_CONFIG),
    v(n::CONVERSION_REVIEW_VERSIONS, 3, String, List, Never).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1BETA1_CONVERSION_REQUEST: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DESIRED_API_VERSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OBJECTS, 3, RawExtension, List, Never).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1BETA1_CONVERSION_RESPONSE: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONVERTED_OBJECTS, 2, RawExtension, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::RESULT, 3, Message, One, Never).to(t::META_V1_STATUS).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CONVERSION_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    p(n::REQUEST, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CONVERSION_REQUEST),
    p(n::RESPONSE, 2, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CONVERSION_RESPONSE),
];

pub(super) static V1BETA1_CONVERSION_REVIEW_PROTO: &[Field] = &[
    p(n::REQUEST, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CONVERSION_REQUEST),
    p(n::RESPONSE, 2, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CONVERSION_RESPONSE),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_COLUMN_DEFINITION: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::TYPE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FORMAT, 3, String, One, Empty),
    v(n::DESCRIPTION, 4, String, One, Empty),
    v(n::PRIORITY, 5, Int32, One, Empty),
    v(n::JSON_PATH_, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_CONVERSION: &[Field] = &[
    v(n::STRATEGY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::WEBHOOK_CLIENT_CONFIG, 2, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_WEBHOOK_CLIENT_CONFIG),
    v(n::CONVERSION_REVIEW_VERSIONS, 3, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
    v(n::OBSERVED_GENERATION, 6, Int64, One, Empty),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_NAMES: &[Field] = &[
    v(n::PLURAL, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SINGULAR, 2, String, One, Empty),
    v(n::SHORT_NAMES, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::KIND, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LIST_KIND, 5, String, One, Empty),
    v(n::CATEGORIES, 6, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_SPEC: &[Field] = &[
    v(n::GROUP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERSION, 2, String, One, Empty),
    v(n::NAMES, 3, Message, One, Never).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_NAMES).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::SCOPE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::VALIDATION, 5, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_VALIDATION),
    p(n::SUBRESOURCES, 6, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_SUBRESOURCES),
    v(n::VERSIONS, 7, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_VERSION).with(&x::ATOMIC),
    v(n::ADDITIONAL_PRINTER_COLUMNS, 8, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_COLUMN_DEFINITION).with(&x::ATOMIC),
    v(n::SELECTABLE_FIELDS, 11, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_SELECTABLE_FIELD).with(&x::ATOMIC),
    p(n::CONVERSION, 9, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_CONVERSION),
    p(n::PRESERVE_UNKNOWN_FIELDS, 10, Bool, One, Empty),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_SPEC_PROTO: &[Field] = &[
    v(n::GROUP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERSION, 2, String, One, Empty),
    v(n::NAMES, 3, Message, One, Never).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_NAMES).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::SCOPE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::VALIDATION, 5, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_VALIDATION),
    p(n::SUBRESOURCES, 6, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_SUBRESOURCES),
    v(n::VERSIONS, 7, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_VERSION).with(&x::ATOMIC),
    v(n::ADDITIONAL_PRINTER_COLUMNS, 8, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_COLUMN_DEFINITION).with(&x::ATOMIC),
    p(n::CONVERSION, 9, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_CONVERSION),
    p(n::PRESERVE_UNKNOWN_FIELDS, 10, Bool, One, Empty),
    v(n::SELECTABLE_FIELDS, 11, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_SELECTABLE_FIELD).with(&x::ATOMIC),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Never).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_CONDITION).with(&x::MAP_TYPE),
    v(n::ACCEPTED_NAMES, 2, Message, One, Never).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_DEFINITION_NAMES).with(&x::DEFAULT_OBJECT),
    v(n::STORED_VERSIONS, 3, String, List, Never).with(&x::ATOMIC),
    v(n::OBSERVED_GENERATION, 4, Int64, One, Empty),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_VERSION: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SERVED, 2, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::STORAGE, 3, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::DEPRECATED, 7, Bool, One, Empty),
    p(n::DEPRECATION_WARNING, 8, String, One, Empty),
    p(n::SCHEMA, 4, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_VALIDATION),
    p(n::SUBRESOURCES, 5, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_SUBRESOURCES),
    v(n::ADDITIONAL_PRINTER_COLUMNS, 6, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_COLUMN_DEFINITION).with(&x::ATOMIC),
    v(n::SELECTABLE_FIELDS, 9, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_SELECTABLE_FIELD).with(&x::ATOMIC),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_DEFINITION_VERSION_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SERVED, 2, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::STORAGE, 3, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    p(n::SCHEMA, 4, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_VALIDATION),
    p(n::SUBRESOURCES, 5, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_SUBRESOURCES),
    v(n::ADDITIONAL_PRINTER_COLUMNS, 6, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_COLUMN_DEFINITION).with(&x::ATOMIC),
    v(n::DEPRECATED, 7, Bool, One, Empty),
    p(n::DEPRECATION_WARNING, 8, String, One, Empty),
    v(n::SELECTABLE_FIELDS, 9, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_SELECTABLE_FIELD).with(&x::ATOMIC),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_SUBRESOURCE_SCALE: &[Field] = &[
    v(n::SPEC_REPLICAS_PATH, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS_REPLICAS_PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::LABEL_SELECTOR_PATH, 3, String, One, Empty),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_SUBRESOURCE_STATUS: &[Field] = &[
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_SUBRESOURCES: &[Field] = &[
    p(n::STATUS, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_SUBRESOURCE_STATUS),
    p(n::SCALE, 2, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_CUSTOM_RESOURCE_SUBRESOURCE_SCALE),
];

pub(super) static V1BETA1_CUSTOM_RESOURCE_VALIDATION: &[Field] = &[
    p(n::OPEN_API_V3_SCHEMA, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS),
];

pub(super) static V1BETA1_EXTERNAL_DOCUMENTATION: &[Field] = &[
    v(n::DESCRIPTION, 1, String, One, Empty),
    v(n::URL, 2, String, One, Empty),
];

pub(super) static V1BETA1_JSON_SCHEMA_PROPS: &[Field] = &[
    v(n::ID, 1, String, One, Empty),
    v(n::DOLLAR_SCHEMA, 2, String, One, Empty),
    p(n::DOLLAR_REF, 3, String, One, Empty),
    v(n::DESCRIPTION, 4, String, One, Empty),
    v(n::TYPE, 5, String, One, Empty),
    v(n::FORMAT, 6, String, One, Empty),
    v(n::TITLE, 7, String, One, Empty),
    p(n::DEFAULT, 8, Json, One, Empty),
    p(n::MAXIMUM, 9, Double, One, Empty),
    v(n::EXCLUSIVE_MAXIMUM, 10, Bool, One, Empty),
    p(n::MINIMUM, 11, Double, One, Empty),
    v(n::EXCLUSIVE_MINIMUM, 12, Bool, One, Empty),
    p(n::MAX_LENGTH, 13, Int64, One, Empty),
    p(n::MIN_LENGTH, 14, Int64, One, Empty),
    v(n::PATTERN, 15, String, One, Empty),
    p(n::MAX_ITEMS, 16, Int64, One, Empty),
    p(n::MIN_ITEMS, 17, Int64, One, Empty),
    v(n::UNIQUE_ITEMS, 18, Bool, One, Empty),
    p(n::MULTIPLE_OF, 19, Double, One, Empty),
    v(n::ENUM, 20, Json, List, Empty).with(&x::ATOMIC),
    p(n::MAX_PROPERTIES, 21, Int64, One, Empty),
    p(n::MIN_PROPERTIES, 22, Int64, One, Empty),
    v(n::REQUIRED, 23, String, List, Empty).with(&x::ATOMIC),
    p(n::ITEMS, 24, SchemaOrArray, One, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS).with(&x::BARE),
    v(n::ALL_OF, 25, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS).with(&x::ATOMIC),
    v(n::ONE_OF, 26, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS).with(&x::ATOMIC),
    v(n::ANY_OF, 27, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS).with(&x::ATOMIC),
    p(n::NOT, 28, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS).with(&x::BARE),
    v(n::PROPERTIES, 29, Message, Map, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS),
    p(n::ADDITIONAL_PROPERTIES, 30, SchemaOrBool, One, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS).with(&x::BARE),
    v(n::PATTERN_PROPERTIES, 31, Message, Map, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS),
    v(n::DEPENDENCIES, 32, SchemaOrStringArray, Map, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS),
    p(n::ADDITIONAL_ITEMS, 33, SchemaOrBool, One, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS).with(&x::BARE),
    v(n::DEFINITIONS, 34, Message, Map, Empty).to(t::APIEXTENSIONS_V1BETA1_JSON_SCHEMA_PROPS),
    p(n::EXTERNAL_DOCS, 35, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_EXTERNAL_DOCUMENTATION).with(&x::BARE),
    p(n::EXAMPLE, 36, Json, One, Empty).with(&x::BARE),
    v(n::NULLABLE, 37, Bool, One, Empty),
    p(n::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS, 38, Bool, One, Empty),
    v(n::X_KUBERNETES_EMBEDDED_RESOURCE, 39, Bool, One, Empty),
    v(n::X_KUBERNETES_INT_OR_STRING, 40, Bool, One, Empty),
    v(n::X_KUBERNETES_LIST_MAP_KEYS, 41, String, List, Empty).with(&x::ATOMIC),
    p(n::X_KUBERNETES_LIST_TYPE, 42, String, One, Empty),
    p(n::X_KUBERNETES_MAP_TYPE, 43, String, One, Empty),
    v(n::X_KUBERNETES_VALIDATIONS, 44, Message, List, Empty).to(t::APIEXTENSIONS_V1BETA1_VALIDATION_RULE).with(&x::MAP_RULE_MERGE_BY_RULE),
];

pub(super) static V1BETA1_SELECTABLE_FIELD: &[Field] = &[
    v(n::JSON_PATH, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_SERVICE_REFERENCE: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::PATH, 3, String, One, Empty),
    p(n::PORT, 4, Int32, One, Empty),
];

pub(super) static V1BETA1_VALIDATION_RULE: &[Field] = &[
    v(n::RULE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MESSAGE, 2, String, One, Empty),
    v(n::MESSAGE_EXPRESSION, 3, String, One, Empty),
    p(n::REASON, 4, String, One, Empty).with(&x::ENUM_FIELD_VALUE_DUPLICATE),
    v(n::FIELD_PATH, 5, String, One, Empty),
    p(n::OPTIONAL_OLD_SELF, 6, Bool, One, Empty),
];

pub(super) static V1BETA1_WEBHOOK_CLIENT_CONFIG: &[Field] = &[
    p(n::URL, 3, String, One, Empty),
    p(n::SERVICE, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_SERVICE_REFERENCE),
    v(n::CA_BUNDLE, 2, Bytes, One, Empty),
];

pub(super) static V1BETA1_WEBHOOK_CLIENT_CONFIG_PROTO: &[Field] = &[
    p(n::SERVICE, 1, Message, One, Empty).to(t::APIEXTENSIONS_V1BETA1_SERVICE_REFERENCE),
    v(n::CA_BUNDLE, 2, Bytes, One, Empty),
    p(n::URL, 3, String, One, Empty),
];
