import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';

export interface Member {
  readonly port: number;
  readonly isAlive: boolean;
  readonly isLeader: boolean;
}

/** Who is there, each reached on the loopback. */
export function clusterInfo(members: readonly Member[]): ClusterInfo {
  const infos = members.map(({ port, isAlive, isLeader }, index) => {
    // The client refuses ids without the version and variant of RFC 9562.
    const instance = new shared.UUID.Structured()
      .setMostSignificantBits(`${0x4000}`)
      .setLeastSignificantBits(`${-(2n ** 63n) + BigInt(index)}`);
    return new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setStructured(instance))
      .setTimeStamp('0')
      .setState(isLeader ? gossip.MemberInfo.VNodeState.LEADER : gossip.MemberInfo.VNodeState.FOLLOWER)
      .setIsAlive(isAlive)
      .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
  });
  return new gossip.ClusterInfo().setMembersList(infos);
}
