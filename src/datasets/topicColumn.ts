import type { SimulatedTopicModel } from "./simulatedModel";

/** The 0/1 column of a topic: "delivery" → "topicDelivery". */
export type TopicColumn = `topic${Capitalize<SimulatedTopicModel["topic"]>}`;

export function topicColumn(topic: SimulatedTopicModel["topic"]): TopicColumn {
  return `topic${topic[0]!.toUpperCase()}${topic.slice(1)}` as TopicColumn;
}
