using BackPainBot.Core.Dialogs;

namespace BackPainBot.Transcripts;

/// <summary>Plays transcripts on the pure core.</summary>
public static class TranscriptPlay
{
    /// <summary>A quiet Monday morning, so that "yesterday" and "today" are the same in every run.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A person needs a moment to read; every message comes so much after the one before.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<Reply?> Run(IResponder bot, Transcript transcript) => [.. Turns(bot, transcript).Select(t => t.Replies.Count > 0 ? t.Replies[0] : null)];

    public static IEnumerable<Turn> Turns(IResponder bot, Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(bot);
        ArgumentNullException.ThrowIfNull(transcript);
        return Play();

        IEnumerable<Turn> Play()
        {
            var state = ConversationState.New;
            var now = Start;
            Reply? last = null;
            foreach (var turn in transcript.Turns)
            {
                now += turn.Later + Moment;
                var result = bot.Respond(state, MessageOf(turn, last), now);
                state = result.State;
                last = result.Replies.Count > 0 ? result.Replies[0] : last;
                yield return result;
            }
        }
    }

    private static Message MessageOf(TranscriptTurn turn, Reply? last)
    {
        if (turn.Joins)
            return new Message(MessageKind.Joined);
        if (!turn.Clicks)
            return new Message(MessageKind.Said, turn.Says);
        var choice = last?.Choices.FirstOrDefault(c => c.Label == turn.Says)
            ?? throw new FormatException($"line {turn.Line}: there is no button '{turn.Says}'");
        return new Message(MessageKind.Said) { Click = new Click(last.Question!, choice.Id, last.Turn) };
    }
}
