import { startDemonstration } from '../harness/demonstration.js';
import { ownerToLeader } from '../harness/owner-to-leader.js';

ownerToLeader(() => startDemonstration());
