using System.Text;
using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Fills the named slots of lines and sentences.</summary>
internal static class Wording
{
    /// <summary>The words of a line or sentence, its slots filled from the given values, then from where the talk stands.</summary>
    public static string Of(string id, TurnDraft turn, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        var text = turn.Dialogs.Lines.TryGetValue(id, out var line) ? line
            : turn.Knowledge.Sentences.TryGetValue(id, out var sentence) ? sentence.Say : "";
        return Fill(text, turn, values);
    }

    public static string Fill(string text, TurnDraft turn, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        var open = text.IndexOf('{');
        if (open < 0)
            return text;
        var filled = new StringBuilder(text.Length + 32);
        var from = 0;
        while (open >= 0)
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
                break;
            filled.Append(text, from, open - from);
            filled.Append(Value(text[(open + 1)..close], turn, values));
            from = close + 1;
            open = text.IndexOf('{', from);
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>What the person told, said back: "low back, left, worse getting up".</summary>
    public static string FactsInWords(TurnDraft turn, IEnumerable<(string Slot, string Value)> facts) =>
        string.Join(", ", facts.Select(f => InWords(turn, f.Slot, f.Value)).Where(w => w.Length > 0));

    private static string InWords(TurnDraft turn, string slot, string value)
    {
        if (!turn.Dialogs.FactPatterns.TryGetValue(slot, out var pattern))
            return "";
        return ToldOf(turn, slot, value) ?? (NameOf(turn, slot, value) is { } name ? pattern.Replace("{name}", name, StringComparison.Ordinal) : "");
    }

    private static string? ToldOf(TurnDraft turn, string slot, string value) => slot switch
    {
        Slots.Side => turn.Knowledge.Sides.GetValueOrDefault(value)?.Told,
        Slots.Timing => turn.Knowledge.Times.GetValueOrDefault(value)?.Told,
        _ => null,
    };

    public static string? NameOf(TurnDraft turn, string slot, string value)
    {
        var names = slot switch
        {
            Slots.Region => turn.Knowledge.Regions,
            Slots.Timing => turn.Knowledge.Times,
            Slots.Side => turn.Knowledge.Sides,
            Slots.Tool => turn.Knowledge.Tools,
            _ => null,
        };
        if (names is not null)
            return names.TryGetValue(value, out var named) ? named.Name : null;
        return slot == Slots.Muscle && turn.Knowledge.Muscles.TryGetValue(value, out var muscle) ? muscle.Name : null;
    }

    private static string Value(string slot, TurnDraft turn, ReadOnlySpan<(string Slot, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == slot)
                return value;
        }

        return slot switch
        {
            Placeholders.Side => SideName(turn, Walks.SideNow(turn)),
            Placeholders.OtherSide => SideName(turn, Sides.Across(Walks.SideNow(turn))),
            Placeholders.Muscle => turn.Facts.One(Slots.Muscle) is { } m ? NameOf(turn, Slots.Muscle, m) ?? "" : "",
            Placeholders.Technique => Walks.TechniqueOf(turn)?.Name ?? "",
            Placeholders.Tool => Walks.TechniqueOf(turn) is { } t ? NameOf(turn, Slots.Tool, t.Tool) ?? "" : "",
            Placeholders.Region => turn.Facts.One(Slots.Region) is { } r ? NameOf(turn, Slots.Region, r) ?? "" : "",
            Placeholders.Flag => Flagged.Now(turn)?.Name ?? "",
            Placeholders.Summary => Visits.Summary(turn),
            Placeholders.LastWhen => Visits.When(turn),
            Placeholders.LastSide => turn.Person.Sessions.Count > 0 ? SideName(turn, turn.Person.Sessions[^1].Side) : "",
            Placeholders.LastTechnique => Visits.LastTechnique(turn),
            _ => "",
        };
    }

    private static string SideName(TurnDraft turn, string side) => NameOf(turn, Slots.Side, side) ?? side;
}
