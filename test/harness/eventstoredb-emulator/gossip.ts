import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';

/** One member, alive, the leader, reached where it was asked. */
export function clusterOfOne(port: number): ClusterInfo {
  const instance = new shared.UUID.Structured().setMostSignificantBits('1').setLeastSignificantBits('1');
  const member = new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setStructured(instance))
    .setTimeStamp('0')
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
  return new gossip.ClusterInfo().setMembersList([member]);
}
