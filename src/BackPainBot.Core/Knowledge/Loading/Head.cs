using System.Globalization;

namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>The keys that files of every kind share.</summary>
internal static class Head
{
    /// <summary>Who reviewed the file: <c>none</c>, or a name and the day.</summary>
    public static string Review(YamlMap map, Draft draft)
    {
        var review = map.Text("review");
        if (review.Length > 0 && review != KnowledgeBase.NotReviewed && !IsNameAndDay(review))
            map.Error("review", $"'review' must be none, or a name and the day (A. Name 2026-05-01), not '{review}'");
        draft.Reviews[map.Place.Path] = review;
        return review;
    }

    private static bool IsNameAndDay(string review)
    {
        var at = review.LastIndexOf(' ');
        return at > 0 && DateOnly.TryParseExact(review[(at + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }
}
