namespace BackPainBot.Core.Understanding.Rules;

/// <summary>The intents and the rules that choose one.</summary>
/// <param name="Intents">By id.</param>
/// <param name="Rules">In the order in which they are asked.</param>
/// <param name="FlagsPrintAs">What programs are shown for a flag that the interface does not know; null when nothing.</param>
/// <param name="Otherwise">The intent of a message that no rule fits.</param>
internal sealed record IntentBook(
    IReadOnlyDictionary<string, Intent> Intents,
    IReadOnlyList<IntentRule> Rules,
    IReadOnlyDictionary<string, string?> FlagsPrintAs,
    string Otherwise)
{
    /// <summary>The intent of a message.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="coverage">How much of it a rule's terms make up.</param>
    /// <param name="weigh">Gives the intent that the evidence speaks for; null when it is too even.</param>
    public string Of(Reading reading, Coverage coverage, Func<Reading, string?> weigh)
    {
        var words = coverage.Words(reading);
        return First(sure: true) ?? Weighed() ?? First(sure: false) ?? Otherwise;

        string? Weighed() => weigh(reading) is { } intent && (Intents[intent].Needs is not { } needs || needs.Meets(reading.Meant)) ? intent : null;

        string? First(bool sure)
        {
            foreach (var rule in Rules)
            {
                if (rule.Sure == sure && rule.Fits(reading, coverage, words))
                    return rule.Intent;
            }

            return null;
        }
    }
}

/// <summary>What goes with an intent.</summary>
/// <param name="PrintsAs">What programs are shown for it.</param>
/// <param name="LeavesOut">Terms that tell nothing about the person in such a message: the time in "remind me every night".</param>
/// <param name="Needs">One of these must be meant where the intent was only weighed; null when nothing must.</param>
internal sealed record Intent(string PrintsAs, TermSet LeavesOut, TermSet? Needs);
