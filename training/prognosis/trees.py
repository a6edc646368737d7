"""Boosted trees of LightGBM as a plain table, which is what the ONNX graph and the exact contributions are made from."""
import numpy as np
import lightgbm

COMMON = {"verbose": -1, "num_threads": 1, "deterministic": True, "force_row_wise": True}


def fit(X, y, rounds, seed, weights=None, init=None, **options):
    data = lightgbm.Dataset(X, y, weight=weights, init_score=init, free_raw_data=True)
    settings = {"objective": "binary", "seed": seed, "boost_from_average": init is None, **COMMON, **options}
    return lightgbm.train(settings, data, rounds)


def floor32(threshold):
    """Largest float32 not above a double: `x <= t` then reads the same for every float32 x."""
    single = np.float32(threshold)
    return float(single if float(single) <= threshold else np.nextafter(single, np.float32(-np.inf)))


def table(booster, weight):
    """List of trees; a tree is a list of nodes [feature, threshold, missing goes left, left, right, value, cover].

    Leaves have feature -1. Values are multiplied by `weight`. Cover is the number of training patients.
    """
    trees = []
    for info in booster.dump_model()["tree_info"]:
        nodes = []

        def add(node):
            at = len(nodes)
            nodes.append(None)
            if "leaf_value" in node:
                nodes[at] = [-1, 0.0, 0, -1, -1, float(np.float32(node["leaf_value"] * weight)), node.get("leaf_count", 1)]
                return at
            missing_left = node["default_left"] if node["missing_type"] == "NaN" else 0.0 <= node["threshold"]
            left, right = add(node["left_child"]), add(node["right_child"])
            nodes[at] = [node["split_feature"], floor32(node["threshold"]), int(missing_left), left, right, 0.0, node["internal_count"]]
            return at

        add(info["tree_structure"])
        trees.append(nodes)
    return trees


def expected(tree, at=0):
    """Mean of a tree over the patients that it was grown on."""
    feature, _, _, left, right, value, cover = tree[at]
    if feature < 0:
        return value
    share = tree[left][6] / cover
    return share * expected(tree, left) + (1 - share) * expected(tree, right)


def onnx_attributes(heads):
    """Attributes of one TreeEnsembleRegressor; `heads` holds one list of trees for each target."""
    a = {k: [] for k in ("treeids", "nodeids", "featureids", "values", "modes", "truenodeids", "falsenodeids", "missing_value_tracks_true")}
    t = {k: [] for k in ("treeids", "nodeids", "ids", "weights")}
    number = 0
    for head, trees in enumerate(heads):
        for nodes in trees:
            for at, (feature, threshold, missing_left, left, right, value, _) in enumerate(nodes):
                leaf = feature < 0
                a["treeids"].append(number)
                a["nodeids"].append(at)
                a["featureids"].append(max(feature, 0))
                a["values"].append(threshold)
                a["modes"].append("LEAF" if leaf else "BRANCH_LEQ")
                a["truenodeids"].append(0 if leaf else left)
                a["falsenodeids"].append(0 if leaf else right)
                a["missing_value_tracks_true"].append(missing_left)
                if leaf:
                    t["treeids"].append(number)
                    t["nodeids"].append(at)
                    t["ids"].append(head)
                    t["weights"].append(value)
            number += 1
    attributes = {f"nodes_{k}": v for k, v in a.items()}
    attributes.update({f"target_{k}": v for k, v in t.items()})
    return attributes
