using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Ids of open questions. They stand in stored talks and in the buttons of cards, so their form never changes.</summary>
internal static class QuestionId
{
    private const string FollowUpPrefix = "follow:";

    public static string Of(Prompt prompt) => $"prompt:{prompt.Id}";

    public static string OfCard(string card) => $"card:{card}";

    /// <summary>A step of a technique on a side; what stands in place of the step when the side is told in short.</summary>
    public static string OfStep(Technique technique, string side, string step) => $"step:{technique.Id}/{side}/{step}";

    /// <summary>What is asked about a told flag, or about the line of a card (<c>danger/fall</c>) that stands for several.</summary>
    public static string OfFollowUp(string? flagOrLine) => $"{FollowUpPrefix}{flagOrLine}";

    public static bool IsFollowUp(string question) => question.StartsWith(FollowUpPrefix, StringComparison.Ordinal);
}
