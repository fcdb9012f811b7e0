using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Linting;

/// <summary>Each question that a topic gives as an example is answered with all of its sentences, by the bot as it talks.</summary>
internal static class TopicExamples
{
    public static void Find(Bot bot, LoadErrors errors)
    {
        foreach (var topic in bot.Knowledge.Topics.Values)
        {
            foreach (var example in topic.Examples)
            {
                var said = bot.Respond(ConversationState.New, new Message(MessageKind.Said, example), DateTimeOffset.UnixEpoch).Replies
                    .SelectMany(r => r.Paragraphs).SelectMany(p => p.Lines).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
                if (!topic.Say.All(said.Contains))
                    errors.Add(topic.Place, $"'{example}' is not answered by the topic '{topic.Id}' but by {string.Join(", ", said.Order(StringComparer.Ordinal))}");
            }
        }
    }
}
