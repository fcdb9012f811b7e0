using BackPainBot.Core.Dialogs;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>A state as an older version stored it: with ids that are gone from knowledge and dialogs since.</summary>
internal static class Removals
{
    public const string Gone = "gone-since";

    public static IEnumerable<(string What, ConversationState State)> Of(ConversationState state) =>
    [
        ("its dialog", Positioned(state, f => f with { Dialog = Gone })),
        ("one more dialog on top", state with { Talk = state.Talk with { Position = [.. state.Talk.Position, new Frame(Gone, Gone, Gone)] } }),
        ("its step", Positioned(state, f => f with { Step = Gone })),
        ("its slot", Positioned(state, f => f with { Slot = Gone })),
        ("a slot that was told", Journaled(state, [new Fact(Gone, Gone), new Fact(Gone, Gone, Change.Add)])),
        ("its region, time and side", Journaled(state, [new Fact("region", Gone, Change.Add), new Fact("timing", Gone, Change.Add), new Fact("side", Gone)])),
        ("its hint of a region", Journaled(state, [new Fact("region-hint", Gone)])),
        ("its muscle", Journaled(state, [new Fact("muscle", Gone), new Fact("about", Gone)])),
        ("its technique", Journaled(state, [new Fact("technique", Gone), new Fact("wanted-technique", Gone), new Fact("tool", Gone)])),
        ("its step of the technique", Journaled(state, [new Fact("walk", $"left/{Gone}")])),
        ("a place in the technique that cannot be read", Journaled(state, [new Fact("walk", Gone)])),
        ("its flag", Journaled(Flagged(state), [new Fact("flagged", Gone), new Fact("flag-level", Gone)])),
        ("a flag that was answered", Flagged(state)),
        ("the technique of its last session", state with { Person = state.Person with { Sessions = [.. state.Person.Sessions, new Session(Gone, Gone, state.Talk.LastHeard!.Value, Gone)] } }),
        ("its question", state with { Talk = state.Talk with { Open = new OpenQuestion(Gone, state.Talk.Turn, [Gone]) } }),
        ("sentences that were said", state with { Talk = state.Talk with { Said = [Gone], SaidOnce = [Gone], LastRepair = Gone } }),
        ("where it was before each answer", state with { Talk = state.Talk with { Journal = [.. state.Talk.Journal.Select(a => a with { Before = [new Frame(Gone)] })] } }),
    ];

    private static ConversationState Positioned(ConversationState state, Func<Frame, Frame> change) =>
        state with { Talk = state.Talk with { Position = [.. state.Talk.Position.Select(change)] } };

    private static ConversationState Journaled(ConversationState state, IReadOnlyList<Fact> facts) =>
        state with { Talk = state.Talk with { Journal = [.. state.Talk.Journal, new Answer(state.Talk.Turn, state.Talk.LastHeard!.Value, facts, state.Talk.Position)] } };

    private static ConversationState Flagged(ConversationState state)
    {
        var at = state.Talk.LastHeard!.Value;
        var safety = new SortedDictionary<string, SafetyAnswer>(state.Person.Safety.ToDictionary(), StringComparer.Ordinal)
        {
            [Gone] = new SafetyAnswer("yes", at, Gone),
        };
        return state with { Person = state.Person with { Safety = safety } };
    }
}
