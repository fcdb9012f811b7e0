using System.Text.Json;
using BackPainBot.Core.Dialogs;
using BackPainBot.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>Whatever people send, in whatever order: every message gets one whole reply, and always the same one.</summary>
public sealed class ResponderPropertyTests
{
    private const int MostChoices = 10;
    private const int LongestLabel = 60;
    private const int LongestReply = 1400;

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(20260302, 1413);

    [Fact]
    public void Every_message_gets_one_whole_reply() =>
        Prop.ForAll(Arb.From(Move.Talk), talk => EachTurn(talk, (before, message, _, turn) => WrongWith(before, message, turn))).Check(Seeded);

    [Fact]
    public void The_same_message_at_the_same_time_gets_the_same_turn() =>
        Prop.ForAll(Arb.From(Move.Talk), talk => EachTurn(talk, (before, message, now, turn) =>
            Json(RealBot.Instance.Respond(before, message, now)) == Json(turn) ? null : "another turn the second time")).Check(Seeded);

    [Fact]
    public void A_state_that_was_stored_and_read_leads_to_the_same_turn() =>
        Prop.ForAll(Arb.From(Move.Talk), talk => EachTurn(talk, (before, message, now, turn) =>
            Json(RealBot.Instance.Respond(Stored(before), message, now)) == Json(turn) ? null : "another turn from the stored state")).Check(Seeded);

    [Fact]
    public void The_order_in_which_a_pain_is_told_does_not_change_the_muscles()
    {
        string[] places = ["my lower back hurts", "my groin hurts", "it hurts in my buttock", "the front of my hip hurts"];
        string[] sides = ["on the left", "on the right", "on both sides"];
        string[] times = ["when i walk", "after sitting", "when i get up in the morning", "when i bend forward"];
        var pains =
            from place in Gen.Elements(places)
            from side in Gen.Elements(sides)
            from time in Gen.SubListOf(times).Where(t => t.Count > 0)
            from told in Gen.Shuffle<string>([place, side, .. time])
            select (Straight: string.Join(", ", [place, side, .. time]), Shuffled: string.Join(", ", told));

        Prop.ForAll(Arb.From(pains), pain => Suggested(pain.Shuffled).ShouldBe(Suggested(pain.Straight), $"'{pain.Shuffled}'")).Check(Seeded);
    }

    /// <summary>Plays the talk; the check says what is wrong with a turn, or null.</summary>
    private static void EachTurn(Move[] talk, Func<ConversationState, Message, DateTimeOffset, Turn, string?> check)
    {
        var state = ConversationState.New;
        var now = TranscriptPlay.Start;
        Reply? last = null;
        foreach (var move in talk)
        {
            now += move.Later;
            var message = move.In(last);
            var turn = RealBot.Instance.Respond(state, message, now);
            check(state, message, now, turn).ShouldBeNull($"at {move}");
            state = turn.State;
            last = turn.Replies.Count > 0 ? turn.Replies[0] : last;
        }
    }

    private static string? WrongWith(ConversationState before, Message message, Turn turn)
    {
        if (turn.Replies.Count == 0)
            return message.Kind == MessageKind.Joined && before.Talk.Greeted ? null : "nothing was said";
        if (turn.Replies.Count > 1)
            return $"{turn.Replies.Count} replies";
        var reply = turn.Replies[0];
        var lines = reply.Paragraphs.SelectMany(p => p.Lines).ToList();
        var text = string.Join('\n', PlainReply.Of(reply));
        return (lines, reply.Choices) switch
        {
            ({ Count: 0 }, _) => "no words",
            _ when lines.Exists(l => string.IsNullOrWhiteSpace(l.Text)) => $"an empty line {lines.Find(l => string.IsNullOrWhiteSpace(l.Text))!.Id}",
            _ when text.Contains('{', StringComparison.Ordinal) => $"a slot that nothing filled: {text}",
            _ when text.Length >= LongestReply => $"{text.Length} characters: {text}",
            (_, { Count: > MostChoices }) => $"{reply.Choices.Count} choices",
            _ when reply.Choices.Any(c => c.Label.Length is 0 or > LongestLabel) => $"a label too short or too long: {text}",
            _ when reply.Choices.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count() < reply.Choices.Count => $"two choices with one id: {text}",
            _ => null,
        };
    }

    /// <summary>The muscles that are suggested, in order, with what is said of each.</summary>
    private static string Suggested(string told)
    {
        var talk = new Talk();
        talk.Say(told);
        talk.Pick("none");
        talk.Last!.Step.ShouldBe("suggest", $"'{told}' tells place, side and time");
        return string.Join(' ', talk.Last.Muscles);
    }

    private static string Json(Turn turn) => $"{Json(turn.State)}\n{string.Join('\n', turn.Replies.Select(r => JsonSerializer.Serialize(r, CoreJson.Stored.Reply)))}";

    private static string Json(ConversationState state) =>
        $"{JsonSerializer.Serialize(state.Talk, CoreJson.Stored.TalkState)}\n{JsonSerializer.Serialize(state.Person, CoreJson.Stored.PersonState)}";

    private static ConversationState Stored(ConversationState state) => new(
        JsonSerializer.Deserialize(JsonSerializer.Serialize(state.Talk, CoreJson.Stored.TalkState), CoreJson.Stored.TalkState)!,
        JsonSerializer.Deserialize(JsonSerializer.Serialize(state.Person, CoreJson.Stored.PersonState), CoreJson.Stored.PersonState)!);
}
