using System.Globalization;
using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;

namespace BackPainBot.Storage.Compliance;

/// <summary>
/// Counts turns, in the talk and in the person, and echoes each message with as many replies as the message names
/// ("3 replies"), otherwise one; what begins with "help" is an emergency. What should be one transaction can so be told from its parts.
/// </summary>
public sealed class CountingResponder : IResponder
{
    /// <summary>Where the turns of a person are counted.</summary>
    public const string Counter = "turns";

    private int _runs;

    /// <summary>How often it was asked, stored or not.</summary>
    public int Runs => Volatile.Read(ref _runs);

    public Turn Respond(ConversationState state, Message message, DateTimeOffset now)
    {
        Interlocked.Increment(ref _runs);
        var turn = state.Talk.Turn + 1;
        var talk = state.Talk with { Turn = turn, LastHeard = now };
        return new Turn(new ConversationState(talk, Count(state.Person, now)), Replies(message.Text, turn));
    }

    public Reply NotStored() => Say("not stored", 0);

    /// <summary>Turns of all talks of a person.</summary>
    public static int TurnsOf(PersonState person) =>
        person.Safety.TryGetValue(Counter, out var counted) ? int.Parse(counted.Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>A reply of one line.</summary>
    public static Reply Say(string text, int turn) =>
        new() { Paragraphs = [new Paragraph(ParagraphKind.Text, [new Line("echo", text)])], Turn = turn, Sources = ["psoas-2012 ¶11"] };

    private static string? UrgencyOf(string text) => text.StartsWith("help", StringComparison.Ordinal) ? Levels.Emergency : null;

    private static PersonState Count(PersonState person, DateTimeOffset now) => person with
    {
        Safety = new Dictionary<string, SafetyAnswer>(StringComparer.Ordinal)
        {
            [Counter] = new((TurnsOf(person) + 1).ToString(CultureInfo.InvariantCulture), now),
        },
    };

    private static Reply[] Replies(string text, int turn)
    {
        var count = text.EndsWith(" replies", StringComparison.Ordinal) ? int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture) : 1;
        return [.. Enumerable.Range(1, count).Select(n => Say($"{turn}.{n} {text}", turn) with { Urgency = UrgencyOf(text) })];
    }
}
