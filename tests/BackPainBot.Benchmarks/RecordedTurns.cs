using BackPainBot.Core.Dialogs;
using BackPainBot.Transcripts;

namespace BackPainBot.Benchmarks;

/// <summary>A turn as it was played: everything that the pure turn depends on.</summary>
internal sealed record RecordedTurn(ConversationState State, Message Message, DateTimeOffset Now);

/// <summary>Plays the transcripts once and keeps what went into each turn.</summary>
internal sealed class RecordedTurns(IResponder bot) : IResponder
{
    private readonly List<RecordedTurn> _turns = [];

    /// <summary>Every turn of every transcript, in order.</summary>
    public static IReadOnlyList<RecordedTurn> Of(IResponder bot)
    {
        var recorder = new RecordedTurns(bot);
        foreach (var transcript in TranscriptFile.All(RealBot.TranscriptsFolder))
            TranscriptPlay.Run(recorder, transcript);
        return recorder._turns;
    }

    public Turn Respond(ConversationState state, Message message, DateTimeOffset now)
    {
        _turns.Add(new RecordedTurn(state, message, now));
        return bot.Respond(state, message, now);
    }

    public Reply NotStored() => bot.NotStored();
}
