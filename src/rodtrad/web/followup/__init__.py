"""Following up: the measurements that an investment's document promises, recorded and checked."""
