-- what an operator's order may concern
CREATE INDEX strategy_enabled ON strategy (id) WHERE status = 'ENABLED';
CREATE INDEX strategy_stopped ON strategy (connection_id) WHERE suspended_reason = 'SUSPENDED_BY_OPERATOR';
